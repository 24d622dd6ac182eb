using System.Globalization;
using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Demo;

/// <summary>Fills an empty database with people in every role and requests in every state, moved there by the same verbs as real ones.</summary>
public sealed class DemoData(PortalDb db, DemoPeople people, TimeProvider clock)
{
    private static readonly (string Title, string Details)[] Needs =
    [
        ("سداد إيجار متأخر", "تأخرنا عن سداد إيجار ثلاثة أشهر بعد توقف الراتب، ونحتاج إلى المساعدة حتى لا نخلي المسكن."),
        ("استشارة متخصصة", "أحتاج إلى من يوضح لي حقوقي والخطوات التالية قبل الموعد القادم."),
        ("تدريب وتأهيل", "أرغب في الالتحاق ببرنامج تدريبي يساعدني على إيجاد عمل ثابت."),
        ("أدوات عمل منزلي", "لدي مشروع صغير من المنزل وأحتاج إلى أدوات أساسية لأستمر فيه."),
        ("دعم تعليمي للأبناء", "لدي أربعة أبناء في المدرسة ونحتاج إلى أجهزة ومستلزمات دراسية."),
    ];

    private int _made;

    public async Task FillAsync(CancellationToken ct)
    {
        if (await db.Users.AnyAsync(ct))
        {
            return;
        }

        await people.AddAsync(ct);
        var policy = await db.PolicyVersions.Newest().FirstAsync(ct);
        AddOnlineRequests(policy, people.Applicants);
        AddDeskRequests(policy);
        await db.SaveChangesAsync(ct);
    }

    private void AddOnlineRequests(PolicyVersion policy, IReadOnlyList<(Beneficiary File, ActingUser User)> applicants)
    {
        Case(policy, applicants[0].File, applicants[0].User, CaseState.Returned, daysAgo: 4);
        Case(policy, applicants[0].File, applicants[0].User, CaseState.ReplyHeld, daysAgo: 12);
        Case(policy, applicants[1].File, applicants[1].User, CaseState.AwaitingDeclaration, daysAgo: 3);
        Case(policy, applicants[1].File, applicants[1].User, CaseState.Closed, daysAgo: 90);
    }

    private void AddDeskRequests(PolicyVersion policy)
    {
        var states = Enum.GetValues<CaseState>().Where(state => Reaches(policy, state)).ToArray();
        foreach (var (name, i) in DemoAccounts.Visitors.Select((name, i) => (name, i)))
        {
            var file = new Beneficiary(NationalId(i), name, string.Create(CultureInfo.InvariantCulture, $"+9665512301{i:D2}"), email: null, DaysAgo(100));
            db.Beneficiaries.Add(file);
            for (var k = 0; k < 3; k++)
            {
                var state = states[((i * 3) + k) % states.Length];
                Case(policy, file, people.Staff["officer"], state, daysAgo: state is CaseState.Draft ? 1 : Math.Max(2, ((i * 5) + (k * 3)) % 12) + (NeedsFloor(state) ? 40 : 0));
            }
        }
    }

    private static bool NeedsFloor(CaseState state) =>
        state is CaseState.Accepted or CaseState.Refused or CaseState.Registered or CaseState.InService or CaseState.Closed or CaseState.Lapsed;

    private static bool Reaches(PolicyVersion policy, CaseState state) =>
        state == CaseState.Draft || CaseWorkflow.Under(policy.Terms).Any(row => row.To == state);

    private void Case(PolicyVersion policy, Beneficiary file, ActingUser opener, CaseState state, int daysAgo)
    {
        var channel = opener.Has(Roles.Beneficiary) ? Channel.Website : Channel.Interview;
        var story = new DemoStory(people.Staff, opener);
        var opened = SupportCase.Open(policy, file, AnswersOf(file), channel, Guid.NewGuid(), opener with { At = DaysAgo(daysAgo) });
        story.Tell(opened, state, _made);
        db.Cases.Add(opened);
    }

    private RequestAnswers AnswersOf(Beneficiary file)
    {
        var need = Needs[_made++ % Needs.Length];
        return new RequestAnswers
        {
            FullName = file.FullName,
            NationalId = file.NationalId,
            BirthDate = new DateOnly(1975 + (_made % 25), 1 + (_made % 12), 1 + (_made % 28)),
            BirthCalendar = _made % 2 == 0 ? DateCalendar.Hijri : DateCalendar.Gregorian,
            Mobile = file.Mobile,
            City = _made % 2 == 0 ? "الرياض" : "الدمام",
            HouseholdSize = 1 + (_made % 7),
            MonthlyIncome = 1500 + (_made % 9 * 450),
            NeedTitle = need.Title,
            NeedDetails = need.Details,
        };
    }

    private DateTime DaysAgo(int days) => clock.GetUtcNow().UtcDateTime.AddDays(-days);

    /// <summary>A national ID with its check digit, for people who do not exist.</summary>
    private static string NationalId(int i)
    {
        var body = string.Create(CultureInfo.InvariantCulture, $"1{90_000_000 + (i * 7_919):D8}");
        var sum = body.Select((c, position) => (c - '0') * (position % 2 == 0 ? 2 : 1)).Sum(product => (product / 10) + (product % 10));
        return string.Create(CultureInfo.InvariantCulture, $"{body}{(10 - (sum % 10)) % 10}");
    }
}
