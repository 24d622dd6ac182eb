using BeneficiaryPortal.Browser.Tests.Hosting;
using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Demo;
using BeneficiaryPortal.Web.Features.Common;

namespace BeneficiaryPortal.Browser.Tests.Journeys;

/// <summary>How a request comes in: at the desk, or by the applicant's own hand (STP-1).</summary>
internal sealed partial class Walk
{
    private static readonly (string, string)[] Answers =
    [
        ("Form.BirthDate.Calendar", "Hijri"), ("Form.BirthDate.Day", "٢٧"), ("Form.BirthDate.Month", "7"), ("Form.BirthDate.Year", "١٤٠٥"),
        ("Form.City", "الرياض"), ("Form.HouseholdSize", "٥"), ("Form.MonthlyIncome", "2,350"),
        ("Form.NeedTitle", "سداد إيجار متأخر"), ("Form.NeedDetails", "تأخرنا عن سداد إيجار ثلاثة أشهر بعد توقف الراتب."),
    ];

    private static readonly (string Field, string Value)[] NoAnswers =
        [.. Answers.Where(answer => answer.Item1 is not ("Form.BirthDate.Calendar" or "Form.BirthDate.Month")).Select(answer => (answer.Item1, ""))];

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

    /// <summary>The applicant comes to the desk; found by name, and received with what is on file.</summary>
    public async Task<string> ReceiveApplicantAsync()
    {
        var officer = await AsAsync("officer");
        await officer.FollowAsync("/reception");
        await officer.FillAsync(("Form.Query", Applicant));
        await officer.PressAsync("form[action='/reception'] button");
        await officer.PressAsync("form[action='/reception/start'] button");
        await officer.FillAsync([("Form.ReceivedThrough", nameof(Channel.Interview)), .. Answers]);
        await officer.PressAndBeToldAsync("form[action='/reception/new'] button");
        return NumberOn(officer);
    }

    /// <summary>What the desk kept is changed once more and handed in.</summary>
    public async Task HandInAsync(string person, string number, bool inVain = false)
    {
        var desk = await OpenMoveAsync(person, number, CaseAction.Submit);
        await desk.FollowAsync($"{CasePaths.Case(number)}/edit");
        if (inVain)
        {
            await desk.FillAsync(("Form.NeedTitle", ""));
            await desk.PressInVainAsync();
        }

        await desk.FillAsync(("Form.NeedTitle", "سداد إيجار متأخر"));
        await desk.PressAsync();
        await desk.PressAndBeToldAsync();
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

    private static string NumberOn(Walker walker)
    {
        var number = walker.Path.Split('/').SingleOrDefault(part => part.StartsWith("BR-", StringComparison.Ordinal));
        Assert.True(number is not null, $"{walker.Path} ({walker.Status}) is about no request");
        return number;
    }
}
