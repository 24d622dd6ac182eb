using BeneficiaryPortal.Browser.Tests.Hosting;
using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Demo;
using BeneficiaryPortal.Web.Features.Common;

namespace BeneficiaryPortal.Browser.Tests.Journeys;

/// <summary>The people who carry requests through the portal of one association, each at a browser of their own.</summary>
internal sealed class Walk : IAsyncDisposable
{
    public const string Visitor = "زينب بنت عمر الحازمي";
    public const string Applicant = "مريم بنت سالم الزهراني";
    private const string VisitorId = "1012345672";
    private const string ApplicantId = "1034567899";
    private const string ApplicantPassword = "nakhla-wa-bahr-71";

    private static readonly (string, string)[] Answers =
    [
        ("Form.BirthDate.Calendar", "Hijri"), ("Form.BirthDate.Day", "٢٧"), ("Form.BirthDate.Month", "7"), ("Form.BirthDate.Year", "١٤٠٥"),
        ("Form.City", "الرياض"), ("Form.HouseholdSize", "٥"), ("Form.MonthlyIncome", "2,350"),
        ("Form.NeedTitle", "سداد إيجار متأخر"), ("Form.NeedDetails", "تأخرنا عن سداد إيجار ثلاثة أشهر بعد توقف الراتب."),
    ];

    private static readonly (string Field, string Value)[] NoAnswers =
        [.. Answers.Where(answer => answer.Item1 is not ("Form.BirthDate.Calendar" or "Form.BirthDate.Month")).Select(answer => (answer.Item1, ""))];

    private readonly BrowserPortal _portal;
    private readonly Looks _looks;
    private readonly string _language;
    private readonly Dictionary<string, Walker> _people = new(StringComparer.Ordinal);

    private Walk(BrowserPortal portal, Looks looks, string language) => (_portal, _looks, _language) = (portal, looks, language);

    public PolicyTerms Terms => PolicyProfiles.Find(_portal.Policy)!.Terms;

    public static async Task<Walk> UnderAsync(string policy, string language, LookedAt looked)
    {
        var portal = new BrowserPortal(policy);
        await portal.InitializeAsync();
        return new Walk(portal, new Looks(portal, looked), language);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in _people.Values)
        {
            await person.DisposeAsync();
        }

        await _looks.DisposeAsync();
        await ((IAsyncLifetime)_portal).DisposeAsync();
    }

    public void AssertNothingWasWrong(int leastPages)
    {
        Assert.True(_looks.Faults.Count == 0, string.Join('\n', _looks.Faults));
        Assert.True(_looks.Met.Count >= leastPages, $"Only {_looks.Met.Count} kinds of pages were met:\n{string.Join('\n', _looks.Met)}");
    }

    /// <summary>Somebody who has just opened the portal.</summary>
    public Task<Walker> ArriveAsync(string name = "visitor") => Walker.ArriveAsync(_portal, _looks, name, _language);

    /// <summary>A person of the demonstration, signed in.</summary>
    public async Task<Walker> AsAsync(string person)
    {
        if (!_people.TryGetValue(person, out var walker))
        {
            _people[person] = walker = await ArriveAsync(person);
            await walker.FollowAsync("/sign-in");
            await walker.SignInAsync(person);
        }

        return walker;
    }

    /// <summary>STP-1: searched for, not found, received with a new file.</summary>
    /// <param name="person">Who receives.</param>
    /// <param name="keep">Kept until everything is together, not handed in at once.</param>
    /// <param name="inVain">Every form is sent empty first.</param>
    public async Task<string> ReceiveAsync(string person = "officer", bool keep = false, bool inVain = false)
    {
        var desk = await AsAsync(person);
        await desk.FollowAsync("/reception");
        if (inVain)
        {
            await desk.PressInVainAsync("form[action='/reception'] button");
        }

        await desk.FillAsync(("Form.Query", VisitorId));
        await desk.PressAsync("form[action='/reception'] button");
        await desk.PressAsync("form[action='/reception/start'] button");
        if (inVain)
        {
            await desk.PressInVainAsync("form[action='/reception/new'] button");
        }

        await desk.FillAsync([("Form.FullName", Visitor), ("Form.Mobile", "٠٥٥ ١٢٣ ٧٧٧٧"), ("Form.ReceivedThrough", nameof(Channel.Interview)), .. Answers]);
        await desk.PressAndBeToldAsync(keep ? "button[value=keep]" : "form[action='/reception/new'] button");
        return NumberOn(desk);
    }

    /// <summary>Found this time, by name, and received for another need.</summary>
    public async Task<string> ReceiveAgainAsync()
    {
        var officer = await AsAsync("officer");
        await officer.FollowAsync("/reception");
        await officer.FillAsync(("Form.Query", Visitor));
        await officer.PressAsync("form[action='/reception'] button");
        await officer.PressAsync("form[action='/reception/start'] button");
        await officer.FillAsync([("Form.Mobile", "0551237777"), ("Form.ReceivedThrough", nameof(Channel.Interview)), .. Answers]);
        await officer.PressAndBeToldAsync("form[action='/reception/new'] button");
        return NumberOn(officer);
    }

    /// <summary>Opens an account of one's own.</summary>
    public async Task SignUpAsync(bool inVain = false)
    {
        var applicant = _people[Applicant] = await ArriveAsync("applicant");
        await applicant.FollowAsync("/sign-up");
        if (inVain)
        {
            await applicant.PressInVainAsync();
        }

        await applicant.FillAsync(
            ("Form.NationalId", ApplicantId), ("Form.FullName", Applicant), ("Form.Mobile", "0551234599"), ("Form.Password", ApplicantPassword), ("Form.AcceptsRights", "true"));
        await applicant.PressAndBeToldAsync();
        Assert.Equal("/requests", applicant.Path);
    }

    /// <summary>STP-1 by one's own hand: answered, checked, sent.</summary>
    public async Task<string> ApplyAsync(bool inVain = false)
    {
        var applicant = _people[Applicant];
        await applicant.FollowAsync("/requests");
        await applicant.FollowAsync("/requests/new");
        if (inVain)
        {
            await applicant.PressInVainAsync();
        }

        await applicant.FillAsync(Answers);
        await applicant.PressAsync();
        var number = NumberOn(applicant);
        Assert.Equal(CasePaths.OwnFor(CaseAction.Submit, number), applicant.Path);
        await applicant.PressAndBeToldAsync();
        return number;
    }

    /// <summary>From the menu to the case, by the lists of this person.</summary>
    public async Task<Walker> OpenAsync(string person, string number)
    {
        var walker = await AsAsync(person);
        var queue = person switch { "researcher" => "/research", "chair" => "/committee", _ => "/cases" };
        await walker.FollowAsync(queue);
        await SignInAgainAsync(walker, person);
        var others = new Queue<string>(await walker.LinksAsync("nav.subnav a:not([aria-current])"));
        while (!await walker.SeesLinkAsync(CasePaths.Case(number)))
        {
            var next = (await walker.LinksAsync("nav.pager a.next")).SingleOrDefault();
            Assert.True(next is not null || others.Count > 0, $"{person} finds {number} on no list");
            await walker.FollowAsync(next ?? others.Dequeue());
        }

        await walker.FollowAsync(CasePaths.Case(number));
        return walker;
    }

    /// <summary>The applicant's own page of the request.</summary>
    public async Task<Walker> OpenOwnAsync(string number)
    {
        var applicant = _people[Applicant];
        await applicant.FollowAsync("/requests");
        await SignInAgainAsync(applicant, ApplicantId, ApplicantPassword);
        await applicant.FollowAsync(CasePaths.Request(number));
        return applicant;
    }

    /// <summary>A move that is one button.</summary>
    public async Task PressAsync(string person, string number, CaseAction action) =>
        await (await OpenAsync(person, number)).PressAndBeToldAsync($"form[action='{CasePaths.For(action, number)}'] button");

    /// <summary>A move that has a page: opened from the case, filled in, sent; the case says that it was done.</summary>
    public async Task MoveAsync(string person, string number, CaseAction action, bool inVain, params (string, string)[] fields)
    {
        var walker = await OpenMoveAsync(person, number, action);
        if (inVain)
        {
            await walker.PressInVainAsync();
        }

        await walker.FillAsync(fields);
        await walker.PressAndBeToldAsync();
        Assert.Equal(CasePaths.Case(number), walker.Path);
    }

    public async Task<Walker> OpenMoveAsync(string person, string number, CaseAction action)
    {
        var walker = await OpenAsync(person, number);
        await walker.FollowAsync(CasePaths.For(action, number));
        return walker;
    }

    /// <summary>STP-2, and STP-3 where the policy has it.</summary>
    public async Task VerifyAsync(string number, bool inVain = false)
    {
        if (Terms.Has(PolicySteps.ResearcherReferral))
        {
            await ReferAndAnswerAsync(number, inVain);
        }
        else
        {
            Assert.False(await (await OpenAsync("officer", number)).SeesLinkAsync(CasePaths.For(CaseAction.ReferToResearcher, number)));
        }

        await MoveAsync("officer", number, CaseAction.ConfirmVerification, inVain, ("Form.Complete", "true"), ("Form.Matched", "true"), ("Form.Valid", "true"));
    }

    /// <summary>The officer asks for more; the applicant gives it and sends the request again.</summary>
    public async Task ReturnAndResubmitAsync(string number, bool inVain = false)
    {
        await MoveAsync("officer", number, CaseAction.ReturnForCompletion, inVain, ("Form.WhatToMend", "أرفق عقد الإيجار.\nصحّح اسم المدينة."));
        var applicant = await OpenOwnAsync(number);
        await applicant.FollowAsync(CasePaths.OwnFor(CaseAction.Resubmit, number));
        await applicant.FollowAsync($"{CasePaths.Request(number)}/edit");
        if (inVain)
        {
            await applicant.FillAsync(NoAnswers);
            await applicant.PressInVainAsync();
            await applicant.FillAsync(Answers);
        }

        await applicant.FillAsync(("Form.City", "أبها"));
        await applicant.PressAsync();
        await applicant.PressAndBeToldAsync();
    }

    /// <summary>STP-4 by one's own hand.</summary>
    public async Task SignAsync(string number, bool inVain = false)
    {
        var applicant = await OpenOwnAsync(number);
        await applicant.FollowAsync(CasePaths.OwnFor(CaseAction.SignDeclaration, number));
        if (inVain)
        {
            await applicant.PressInVainAsync();
        }

        await applicant.FillAsync(("Form.SignedName", Applicant), ("Form.Agreed", "true"));
        await applicant.PressAndBeToldAsync();
    }

    /// <summary>STP-4 on paper, printed first.</summary>
    public async Task SignOnPaperAsync(string number, bool inVain = false)
    {
        var officer = await OpenMoveAsync("officer", number, CaseAction.RecordPaperDeclaration);
        await officer.FollowAsync($"{officer.Path}/print");
        await officer.FollowAsync(CasePaths.For(CaseAction.RecordPaperDeclaration, number));
        if (inVain)
        {
            await officer.PressInVainAsync();
        }

        await officer.FillAsync(("Form.SignedName", Visitor), ("Form.Witnessed", "true"));
        await officer.PressAndBeToldAsync();
    }

    /// <summary>STP-5: told, referred, studied, decided, the decision read once more; the reply is held.</summary>
    public async Task DecideAsync(string number, Verdict verdict, bool inVain = false)
    {
        await MoveAsync("officer", number, CaseAction.ReferToCommittee, inVain, ("Form.Channel", nameof(Channel.Telephone)), ("Form.Understood", "true"));
        await MoveAsync(
            "researcher", number, CaseAction.RecordStudy, inVain, ("Form.Recommendation", nameof(Verdict.Accept)), ("Form.Findings", "الحاجة قائمة والدخل محدود، والإيجار متأخر ثلاثة أشهر."));
        var chair = await OpenMoveAsync("chair", number, CaseAction.Decide);
        if (inVain)
        {
            await chair.PressInVainAsync();
        }

        await chair.FillAsync(
            ("Form.Verdict", verdict.ToString()),
            (verdict == Verdict.Accept ? "Form.MessageIfAccepted" : "Form.MessageIfRefused", "نشكر لكم ثقتكم، وهذا ما رأته اللجنة في طلبكم بعد دراسته."),
            ("Form.Reasons", "بعد الاطلاع على الدراسة وما أُرفق بالطلب."),
            ("Form.NoConflict", "true"));
        await chair.PressAsync();
        if (inVain)
        {
            await chair.PressAsync("button[value=Change]");
            await chair.PressAsync();
        }

        await chair.PressAndBeToldAsync("button[value=Confirm]");
    }

    /// <summary>Before the floor the desk has no button; on the floor it sends the reply.</summary>
    public async Task ReleaseOnTheFloorAsync(string number)
    {
        Assert.False(await (await OpenAsync("officer", number)).SeesAsync($"form[action='{CasePaths.For(CaseAction.ReleaseReply, number)}']"));
        _portal.Clock.AdvanceTo(RiyadhTime.StartOfDay(Terms.ReplyPeriod.FloorFrom(RiyadhTime.Today(_portal.Clock), MonthReading.UmmAlQura)).AddHours(10));
        await PressAsync("officer", number, CaseAction.ReleaseReply);
    }

    /// <summary>The director has a reason not to wait for the floor.</summary>
    public async Task ReleaseEarlyAsync(string number, bool inVain = false)
    {
        var director = await AsAsync("director");
        await director.FollowAsync("/held-replies");
        await director.FollowAsync(CasePaths.Case(number));
        await director.FollowAsync(CasePaths.For(CaseAction.ReleaseReplyEarly, number));
        if (inVain)
        {
            await director.PressInVainAsync();
        }

        await director.FillAsync(("Form.Reason", "ينتهي موعد إخلاء المسكن قبل انقضاء المدة."));
        await director.PressAsync();
        if (inVain)
        {
            await director.PressAsync("button[value=Change]");
            await director.PressAsync();
        }

        await director.PressAndBeToldAsync("button[value=Confirm]");
    }

    /// <summary>The reply as the desk prints it.</summary>
    public async Task ReadLetterAsync(string number)
    {
        var officer = await OpenAsync("officer", number);
        await officer.FollowAsync($"{CasePaths.Case(number)}/letter");
        await officer.FollowAsync(CasePaths.Case(number));
    }

    /// <summary>The reply as the applicant reads it.</summary>
    public async Task ReadOwnLetterAsync(string number)
    {
        var applicant = await OpenOwnAsync(number);
        await applicant.FollowAsync($"{CasePaths.Request(number)}/letter");
        await applicant.FollowAsync(CasePaths.Request(number));
    }

    /// <summary>STP-6 and STP-7 where the policy has them; else the case closes on its reply (STP-8).</summary>
    public async Task ServeAsync(string number, bool inVain = false)
    {
        if (!Terms.Has(PolicySteps.Delivery))
        {
            await MoveAsync("officer", number, CaseAction.Close, inVain: false);
            return;
        }

        var officer = await OpenMoveAsync("officer", number, CaseAction.CompleteRegistration);
        if (inVain)
        {
            await officer.PressInVainAsync();
        }

        await officer.TickAllAsync("Form.Complete");
        await officer.PressAndBeToldAsync();
        await MoveAsync("officer", number, CaseAction.StartService, inVain, ("Form.Plan", "دفعة واحدة عند توقيع الاستلام"));
        var today = HijriDate.From(RiyadhTime.Today(_portal.Clock));
        await MoveAsync(
            "officer", number, CaseAction.RecordDelivery, inVain,
            ("Form.What", "قسيمة شراء"), ("Form.Amount", "١٬٥٠٠"), ("Form.ReceivedBy", Visitor), ("Form.DeliveredOn.Calendar", "Hijri"),
            ("Form.DeliveredOn.Day", $"{today.Day}"), ("Form.DeliveredOn.Month", $"{today.Month}"), ("Form.DeliveredOn.Year", $"{today.Year}"));
        await MoveAsync("officer", number, CaseAction.CompleteService, inVain: false);
    }

    /// <summary>The case offers nothing more to anybody.</summary>
    public async Task AssertEndedAsync(string number)
    {
        var officer = await OpenAsync("officer", number);
        Assert.False(await officer.SeesAsync("section.next .actions"));
        Assert.True(await officer.SeesAsync("section.next .due"));
    }

    /// <summary>Long enough for every session of staff to end.</summary>
    public void LetTimePass() => _portal.Clock.Advance(TimeSpan.FromMinutes(20));

    private async Task ReferAndAnswerAsync(string number, bool inVain)
    {
        var byTelephone = Terms.Referral == ReferralManner.ByTelephoneWithLegalAspects;
        await MoveAsync(
            "officer", number, CaseAction.ReferToResearcher, inVain, [("Form.Question", "هل يُحسب الإيجار؟"), .. byTelephone ? [("Form.CallNumber", "0551234567")] : Array.Empty<(string, string)>()]);
        await MoveAsync(
            "researcher", number, CaseAction.AnswerReferral, inVain, [("Form.Answer", "نعم، يُحسب."), .. byTelephone ? [("Form.LegalAspectsExplained", "true")] : Array.Empty<(string, string)>()]);
    }

    private static async Task SignInAgainAsync(Walker walker, string identifier, string password = DemoAccounts.Password)
    {
        if (walker.Path == "/sign-in")
        {
            await walker.SignInAsync(identifier, password);
        }
    }

    private static string NumberOn(Walker walker)
    {
        var number = walker.Path.Split('/').SingleOrDefault(part => part.StartsWith("BR-", StringComparison.Ordinal));
        Assert.True(number is not null, $"{walker.Path} ({walker.Status}) is about no request");
        return number;
    }
}
