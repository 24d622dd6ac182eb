using BeneficiaryPortal.Browser.Tests.Hosting;
using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Demo;
using BeneficiaryPortal.Web.Features.Common;

namespace BeneficiaryPortal.Browser.Tests.Journeys;

/// <summary>The steps of the policy after reception (STP-2..8).</summary>
internal sealed partial class Walk
{
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

        await CheckDocumentsAsync(number, inVain);
        await MoveAsync("officer", number, CaseAction.ConfirmVerification, inVain, ("Form.Complete", "true"), ("Form.Matched", "true"), ("Form.Valid", "true"));
    }

    /// <summary>STP-2: every document beside its checklist, as the list leads.</summary>
    private async Task CheckDocumentsAsync(string number, bool inVain)
    {
        var officer = await OpenAsync("officer", number);
        await officer.FollowAsync(CasePaths.For(CaseAction.ConfirmVerification, number));
        var issued = HijriDate.From(RiyadhTime.Today(_portal.Clock).AddDays(-15));
        foreach (var check in await officer.LinksAsync("main .tasks a"))
        {
            await officer.FollowAsync(check);
            if (inVain)
            {
                await officer.PressInVainAsync();
            }

            await officer.FillAsync(("Form.Agreement", "Agrees"), ("Form.Original", "Seen"));
            foreach (var (field, year) in new[] { ("Form.IssuedOn", issued.Year), ("Form.ValidUntil", issued.Year + 1) })
            {
                if (await officer.SeesAsync($"[name='{field}.Day']"))
                {
                    await officer.FillAsync(($"{field}.Calendar", "Hijri"), ($"{field}.Day", $"{Math.Min(issued.Day, 29)}"), ($"{field}.Month", $"{issued.Month}"), ($"{field}.Year", $"{year}"));
                }
            }

            await officer.PressAndBeToldAsync();
        }
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

        await applicant.FillAsync(("Form.SignedName", _applicant.Name), ("Form.Agreed", "true"));
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

        await officer.FillAsync(("Form.SignedName", _visitor), ("Form.Witnessed", "true"));
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
        _lastAt.Clear();
        await PressAsync("officer", number, CaseAction.ReleaseReply);
    }

    /// <summary>The director has a reason not to wait for the floor.</summary>
    public async Task ReleaseEarlyAsync(string number, bool inVain = false)
    {
        var director = await AsAsync("director");
        _lastAt.Remove(number);
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
            ("Form.What", "قسيمة شراء"), ("Form.Amount", "١٬٥٠٠"), ("Form.ReceivedBy", _visitor), ("Form.DeliveredOn.Calendar", "Hijri"),
            ("Form.DeliveredOn.Day", $"{today.Day}"), ("Form.DeliveredOn.Month", $"{today.Month}"), ("Form.DeliveredOn.Year", $"{today.Year}"));
        await MoveAsync("officer", number, CaseAction.CompleteService, inVain: false);
    }

    /// <summary>STP-4..8 with the applicant at the desk: declared on paper, accepted, told on the floor, served; nothing is left to do.</summary>
    public async Task AcceptAndServeAsync(string number)
    {
        await SignOnPaperAsync(number);
        await DecideAsync(number, Verdict.Accept);
        await ReleaseOnTheFloorAsync(number);
        await ReadLetterAsync(number);
        await ServeAsync(number);
        await AssertEndedAsync(number);
    }

    private async Task ReferAndAnswerAsync(string number, bool inVain)
    {
        var byTelephone = Terms.Referral == ReferralManner.ByTelephoneWithLegalAspects;
        if (byTelephone)
        {
            await (await OpenMoveAsync("officer", number, CaseAction.ReferToResearcher)).ReadInTheOtherLanguageAsync();
        }

        await MoveAsync(
            "officer", number, CaseAction.ReferToResearcher, inVain, [("Form.Question", "هل يُحسب الإيجار؟"), .. byTelephone ? [("Form.CallNumber", "0551234567")] : Array.Empty<(string, string)>()]);
        if (byTelephone)
        {
            await (await OpenMoveAsync("researcher", number, CaseAction.AnswerReferral)).ReadInTheOtherLanguageAsync();
        }

        await MoveAsync(
            "researcher", number, CaseAction.AnswerReferral, inVain, [("Form.Answer", "نعم، يُحسب."), .. byTelephone ? [("Form.LegalAspectsExplained", "true")] : Array.Empty<(string, string)>()]);
    }
}
