using System.Net;
using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Clock;
using BeneficiaryPortal.Web.Demo;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Tests.Journeys;

/// <summary>The people who carry one request through the portal, each with a browser without script.</summary>
internal sealed class Way : IAsyncDisposable
{
    private readonly PortalFactory _portal;
    private readonly Dictionary<string, PortalClient> _people = new(StringComparer.Ordinal);

    private Way(PortalFactory portal, PolicyTerms terms) => (_portal, Terms) = (portal, terms);

    public PolicyTerms Terms { get; }

    public PortalClient Applicant => _people[DemoAccounts.Applicants[0].NationalId];

    public static async Task<Way> UnderAsync(string policy)
    {
        var way = new Way(await PortalFactory.UnderAsync(policy), PolicyProfiles.Find(policy)!.Terms);
        foreach (var person in new[] { "officer", "researcher", "chair", DemoAccounts.Applicants[0].NationalId })
        {
            way._people[person] = await way._portal.SignedInAsync(person);
        }

        return way;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in _people.Values)
        {
            person.Dispose();
        }

        await ((IAsyncLifetime)_portal).DisposeAsync();
    }

    /// <summary>STP-1: searched for, not found, received with a new file.</summary>
    public async Task<string> ReceiveAtDeskAsync(string nationalId, string name)
    {
        var officer = _people["officer"];
        var search = await (await officer.GetAsync("/reception")).Form("/reception").Fill("Form.Query", nationalId).SubmitAsync();
        var start = await search.Form("/reception/start").SubmitAsync();
        var form = start.Form("/reception/new")
            .Fill("Form.FullName", name)
            .Fill("Form.Mobile", "٠٥٥ ١٢٣ ٧٧٧٧")
            .Fill("Form.ReceivedThrough", nameof(Channel.Interview));
        Assert.Contains(form.Fields(), field => field.Key == "Form.NationalId" && field.Value == nationalId);

        var kind = form.Element.QuerySelector("[name='Form.Kind']")!.GetAttribute("value")!;
        var number = NumberOn(await form.Fill("Form.Kind", kind).SubmitAsync());
        await (await officer.AnswerAtDeskAsync(number)).Form($"/cases/{number}/submit").SubmitAsync();
        return number;
    }

    public async Task<string> ApplyOnlineAsync()
    {
        var check = await Applicant.AnsweredAsync();
        var number = NumberOn(check);
        var sent = await check.Form($"/requests/{number}/submit").SubmitAsync();
        Assert.Equal($"/requests/{number}/received", sent.Path);
        return number;
    }

    public Task TakeUpAsync(string number) => PressAsync("officer", number, "take-up");

    /// <summary>STP-2, and STP-3 where the policy has it.</summary>
    public async Task VerifyAsync(string number)
    {
        await TakeUpAsync(number);
        if (Terms.Has(PolicySteps.ResearcherReferral))
        {
            await ReferAndAnswerAsync(number);
        }
        else
        {
            Assert.Equal(HttpStatusCode.Conflict, (await _people["officer"].GetAsync($"/cases/{number}/refer")).Status);
        }

        await ConfirmAsync(number);
    }

    public async Task ConfirmAsync(string number)
    {
        await _people["officer"].CheckAllAsync(number, RiyadhTime.Today(_portal.Clock));
        await MoveAsync("officer", number, "verify", form => form.Fill("Form.Complete", "true").Fill("Form.Matched", "true").Fill("Form.Valid", "true"));
    }

    /// <summary>STP-5: told, referred, studied, decided; the reply is held.</summary>
    public async Task StudyAndDecideAsync(string number, Verdict verdict)
    {
        await MoveAsync("officer", number, "to-committee", form => form.Fill("Form.Channel", nameof(Channel.Telephone)).Fill("Form.Understood", "true"));
        await MoveAsync("researcher", number, "study", form => form.Fill("Form.Recommendation", verdict.ToString()).Fill("Form.Findings", "الحاجة قائمة والدخل محدود."));
        await DecideAsync(number, verdict);
        Assert.Equal(CaseState.ReplyHeld, (await CaseAsync(number)).State);
    }

    /// <summary>A day too early the desk is refused; on the floor the reply goes out.</summary>
    public async Task ReleaseOnTheFloorAsync(string number)
    {
        var floor = (await CaseAsync(number)).Notice!.FloorOn;
        await MoveToAsync(floor.AddDays(-1));
        var early = await _people["officer"].GetAsync($"/cases/{number}");
        Assert.DoesNotContain(early.Document.QuerySelectorAll("form"), form => form.GetAttribute("action")?.EndsWith("/release", StringComparison.Ordinal) == true);
        await MoveToAsync(floor);
        await PressAsync("officer", number, "release");
    }

    public async Task ReleaseByThePortalAsync(string number)
    {
        var floor = (await CaseAsync(number)).Notice!.FloorOn;
        await MoveToAsync(floor.AddDays(-1));
        Assert.Equal(0, await _portal.WithServiceAsync<DueMoves, int>(due => due.RunAsync(CancellationToken.None)));
        await MoveToAsync(floor);
        Assert.Equal(1, await _portal.WithServiceAsync<DueMoves, int>(due => due.RunAsync(CancellationToken.None)));
    }

    /// <summary>STP-6 and STP-7 where the policy has them; else the case closes on its reply (STP-8).</summary>
    public async Task ServeAsync(string number)
    {
        if (Terms.Has(PolicySteps.Registration))
        {
            await MoveAsync("officer", number, "registration", form => form.TickAll("Form.Complete"));
        }

        if (!Terms.Has(PolicySteps.Delivery))
        {
            await MoveAsync("officer", number, "close");
            return;
        }

        await MoveAsync("officer", number, "start-service", form => form.Fill("Form.Plan", "دفعة واحدة"));
        var today = HijriDate.From(RiyadhTime.Today(_portal.Clock));
        await MoveAsync("officer", number, "delivery", form => form
            .Fill("Form.What", "قسيمة شراء")
            .Fill("Form.DeliveredOn.Calendar", "Hijri").Fill("Form.DeliveredOn.Day", $"{today.Day}").Fill("Form.DeliveredOn.Month", $"{today.Month}").Fill("Form.DeliveredOn.Year", $"{today.Year}")
            .Fill("Form.Amount", "١٬٥٠٠")
            .Fill("Form.ReceivedBy", "صاحبة الطلب"));
        await MoveAsync("officer", number, "complete-service");
    }

    /// <summary>The page of a move, filled in and sent; it leads back to the case.</summary>
    public Task MoveAsync(string person, string number, string segment, Func<PortalForm, PortalForm>? fill = null) =>
        SendAsync(_people[person], $"/cases/{number}", segment, fill);

    public async Task OwnMoveAsync(string number, string segment, Func<PortalForm, PortalForm>? fill = null) =>
        await SendAsync(Applicant, $"/requests/{number}", segment, fill);

    public async Task AssertEndedAsync(string number, CaseOutcome outcome)
    {
        var ended = await CaseAsync(number);
        Assert.Equal((CaseState.Closed, outcome), (ended.State, ended.Outcome!.Value));
        Assert.Equal(ended.History.Select(e => e.Sequence), Enumerable.Range(1, ended.History.Count));
        Assert.All(ended.History.Zip(ended.History.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
        Assert.Contains("next", (await _people["officer"].GetAsync($"/cases/{number}")).Document.QuerySelector("section.next")!.ClassName, StringComparison.Ordinal);
    }

    private async Task ReferAndAnswerAsync(string number)
    {
        var byTelephone = Terms.Referral == ReferralManner.ByTelephoneWithLegalAspects;
        await MoveAsync("officer", number, "refer", form => (byTelephone ? form.Fill("Form.CallNumber", "0551234567") : form).Fill("Form.Question", "هل يُحسب الإيجار؟"));
        await MoveAsync("researcher", number, "answer", form => (byTelephone ? form.Fill("Form.LegalAspectsExplained", "true") : form).Fill("Form.Answer", "نعم، يُحسب."));
    }

    private async Task DecideAsync(string number, Verdict verdict)
    {
        var page = (await _people["chair"].GetAsync($"/cases/{number}/decision")).Form($"/cases/{number}/decision")
            .Fill("Form.Verdict", verdict.ToString())
            .Fill("Form.Reasons", "بعد الاطلاع على الدراسة.")
            .Fill(verdict == Verdict.Accept ? "Form.MessageIfAccepted" : "Form.MessageIfRefused", "نفيدكم بقرار اللجنة.")
            .Fill("Form.NoConflict", "true");
        var review = await page.SubmitAsync();
        Assert.Equal(CaseState.AwaitingDecision, (await CaseAsync(number)).State);
        await review.Form($"/cases/{number}/decision").SubmitAsync("Confirm");
    }

    private async Task PressAsync(string person, string number, string segment)
    {
        var page = await _people[person].GetAsync($"/cases/{number}");
        var after = await page.Form($"/cases/{number}/{segment}").SubmitAsync();
        Assert.True(after.Status == HttpStatusCode.OK, $"{segment}: {after.Status} {after.Text}");
    }

    private static async Task SendAsync(PortalClient client, string home, string segment, Func<PortalForm, PortalForm>? fill)
    {
        var page = await client.GetAsync($"{home}/{segment}");
        Assert.True(page.Status == HttpStatusCode.OK, $"{home}/{segment}: {page.Status} {page.Text}");
        var form = page.Form($"{home}/{segment}");
        var after = await (fill?.Invoke(form) ?? form).SubmitAsync();
        Assert.True(after.Status == HttpStatusCode.OK && after.Document.QuerySelector(".errsum") is null, $"{home}/{segment}: {after.Status} {after.Text}");
        Assert.NotEqual($"{home}/{segment}", after.Path);
    }

    private Task<SupportCase> CaseAsync(string number) =>
        _portal.WithDbAsync(db => db.Cases.AsNoTracking().Include(c => c.Policy).Include(c => c.Kind).Include(c => c.Beneficiary).SingleAsync(c => c.Number == number));

    /// <summary>Ten in the morning of that day in Riyadh. Everybody's session has ended by then, so they sign in again.</summary>
    private async Task MoveToAsync(DateOnly day)
    {
        _portal.Clock.AdvanceTo(RiyadhTime.StartOfDay(day).AddHours(10));
        foreach (var (name, person) in _people)
        {
            await person.SignInAsync(name);
        }
    }

    private static string NumberOn(PortalPage page)
    {
        var number = page.Path.Split('/').SingleOrDefault(part => part.StartsWith("BR-", StringComparison.Ordinal));
        Assert.True(number is not null, $"{page.Path} ({page.Status}) is about no request: {page.Text}");
        return number;
    }
}
