using System.Globalization;
using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Catalogue;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Demo;

/// <summary>Fills an empty database with people in every role and requests in every state, moved there by the same verbs as real ones.</summary>
public sealed class DemoData(PortalDb db, DemoPeople people, DemoDocuments documents, TimeProvider clock)
{
    private static readonly string[] Needs =
    [
        "تغيّر حالنا منذ ثلاثة أشهر بعد توقف الراتب، ولم نعد نقدر على هذه التكاليف وحدنا.",
        "أحتاج إلى من يوضح لي حقوقي والخطوات التالية قبل الموعد القادم.",
        "أرغب في أن أعتمد على نفسي، وهذا الدعم يساعدني على أن أبدأ.",
        "تراكمت علينا الالتزامات هذا الفصل، ونرجو مساعدتنا حتى تستقر أمورنا.",
        "لدي أربعة أبناء في المدرسة، ودخلنا لا يكفي حاجاتهم الأساسية.",
    ];

    private List<SupportKind> _kinds = [];
    private readonly List<SupportCase> _atDesk = [];
    private readonly HashSet<string> _numbers = new(StringComparer.Ordinal);
    private int _made;

    public async Task FillAsync(CancellationToken ct)
    {
        if (await db.Users.AnyAsync(ct))
        {
            return;
        }

        await people.AddAsync(ct);
        var policy = await db.PolicyVersions.Newest().FirstAsync(ct);
        _kinds = await db.SupportKinds.Offered().OrderBy(kind => kind.Id).ToListAsync(ct);
        await documents.StoreAsync(ct);
        AddOnlineRequests(policy, people.Applicants);
        AddDeskRequests(policy);
        await db.SaveChangesAsync(ct);
        AddTwin(policy);
        await db.SaveChangesAsync(ct);
        db.Contacts.AddRange(new DemoContacts(policy.Terms, people.Staff, documents.Specimen, DaysAgo(0)).About(_atDesk));
        await db.SaveChangesAsync(ct);
    }

    private void AddOnlineRequests(PolicyVersion policy, IReadOnlyList<(Beneficiary File, ActingUser User)> applicants)
    {
        Case(policy, applicants[0].File, applicants[0].User, CaseState.Returned, daysAgo: 4);
        Case(policy, applicants[0].File, applicants[0].User, CaseState.ReplyHeld, daysAgo: 12);
        Case(policy, applicants[1].File, applicants[1].User, CaseState.AwaitingDeclaration, daysAgo: 3);
        Case(policy, applicants[1].File, applicants[1].User, CaseState.Submitted, daysAgo: 1);
        Case(policy, applicants[1].File, applicants[1].User, CaseState.Closed, daysAgo: 90);
    }

    private void AddDeskRequests(PolicyVersion policy)
    {
        var states = Enum.GetValues<CaseState>().Where(state => Reaches(policy, state)).ToArray();
        foreach (var (name, i) in DemoAccounts.Visitors.Select((name, i) => (name, i)))
        {
            var file = new Beneficiary(NationalId(first: 1, i), name, string.Create(CultureInfo.InvariantCulture, $"+9665512301{i:D2}"), email: null, DaysAgo(100));
            db.Beneficiaries.Add(file);
            for (var k = 0; k < 3; k++)
            {
                var state = states[((i * 3) + k) % states.Length];
                Case(policy, file, people.Staff["officer"], state, daysAgo: state is CaseState.Draft ? 1 : Math.Max(2, ((i * 5) + (k * 3)) % 12) + (NeedsFloor(state) ? 40 : 0));
            }
        }
    }

    /// <summary>One of the visitors came a second time, with an iqama and a name written otherwise, and was given a second file.</summary>
    private void AddTwin(PolicyVersion policy)
    {
        var first = _atDesk.First(c => c.State == CaseState.UnderVerification).Beneficiary;
        var words = first.FullName.Split(' ').Where(word => word is not ("بن" or "بنت"));
        var twin = new Beneficiary(NationalId(first: 2, 4), string.Join(' ', words), first.Mobile, email: null, DaysAgo(2));
        db.Beneficiaries.Add(twin);
        Case(policy, twin, people.Staff["officer2"], CaseState.Submitted, daysAgo: 2, born: first.BirthDate);
    }

    private static bool NeedsFloor(CaseState state) =>
        state is CaseState.Accepted or CaseState.Refused or CaseState.Registered or CaseState.InService or CaseState.Closed or CaseState.Lapsed;

    private static bool Reaches(PolicyVersion policy, CaseState state) =>
        state == CaseState.Draft || CaseWorkflow.Under(policy.Terms).Any(row => row.To == state);

    private void Case(PolicyVersion policy, Beneficiary file, ActingUser opener, CaseState state, int daysAgo, DateOnly? born = null)
    {
        var channel = opener.Has(Roles.Beneficiary) ? Channel.Website : Channel.Interview;
        var story = new DemoStory(people.Staff, opener);
        var by = opener with { At = DaysAgo(daysAgo) };
        var opened = OpenWithOwnNumber(() => SupportCase.Open(policy, _kinds[_made % _kinds.Count], file, channel, Guid.NewGuid(), by));
        foreach (var answers in AnswersOf(opened, born))
        {
            opened.Answer(answers, by);
        }

        if (state != CaseState.Draft)
        {
            documents.Attach(opened, by);
        }

        story.Tell(opened, state, _made);
        db.Cases.Add(opened);
        if (channel == Channel.Interview)
        {
            _atDesk.Add(opened);
        }
    }

    /// <summary>Numbers are drawn, and two of some dozens are alike now and then.</summary>
    private SupportCase OpenWithOwnNumber(Func<SupportCase> open)
    {
        SupportCase opened;
        do
        {
            opened = open();
        }
        while (!_numbers.Add(opened.Number));
        return opened;
    }

    private IEnumerable<SectionAnswers> AnswersOf(SupportCase opened, DateOnly? born)
    {
        // A person is born once, whatever they ask for.
        var file = opened.Beneficiary;
        var person = int.Parse(file.NationalId[^5..], CultureInfo.InvariantCulture);
        var calendar = person % 2 == 0 ? DateCalendar.Hijri : DateCalendar.Gregorian;
        var answers = new RequestAnswers
        {
            Identity = new(file.FullName, file.NationalId, born ?? new DateOnly(1965 + (person % 35), 1 + (person % 12), 1 + (person % 28)), calendar, MaritalStatus.Married),
            Contact = new(file.Mobile, OtherMobile: null, file.Email, person % 2 == 0 ? "الرياض" : "الدمام", District: null, Address: null),
            Family = new([.. Enumerable.Range(1, person % 4).Select(i => ChildOf(file, i, calendar))]),
            Income = new(1500 + (_made % 9 * 450), "راتب ومساعدة من الضمان الاجتماعي", Rent: 1200, Instalments: _made % 3 * 250, OtherObligations: 0),
            Need = new(Needs[_made++ % Needs.Length], Amount: 3000),
            Bank = new("SA0380000000608010167519", file.FullName),
        };
        return opened.Kind.Terms.Sections().Select(section => answers.Of(section)!);
    }

    private static FamilyMember ChildOf(Beneficiary file, int i, DateCalendar calendar) => new(
        i, $"{(i % 2 == 0 ? "نورة" : "عبدالله")} {file.FullName.Split(' ')[^1]}", i % 2 == 0 ? Relation.Daughter : Relation.Son, NationalId: null, new DateOnly(2010 + i, 3, 9), calendar, Health: null);

    private DateTime DaysAgo(int days) => clock.GetUtcNow().UtcDateTime.AddDays(-days);

    /// <summary>A national ID with its check digit, for people who do not exist.</summary>
    private static string NationalId(int first, int i)
    {
        var body = string.Create(CultureInfo.InvariantCulture, $"{first}{90_000_000 + (i * 7_919):D8}");
        var sum = body.Select((c, position) => (c - '0') * (position % 2 == 0 ? 2 : 1)).Sum(product => (product / 10) + (product % 10));
        return string.Create(CultureInfo.InvariantCulture, $"{body}{(10 - (sum % 10)) % 10}");
    }
}
