using BeneficiaryPortal.Browser.Tests.Hosting;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Catalogue;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Demo;
using BeneficiaryPortal.Web.Features.Common;
using BeneficiaryPortal.Web.Tests.Documents.Corpus;

namespace BeneficiaryPortal.Browser.Tests.Journeys;

/// <summary>How a request comes in: at the desk, or by the applicant's own hand (STP-1).</summary>
internal sealed partial class Walk
{
    private static readonly (string Name, string Value)[] Answers =
    [
        ("BirthDate.Calendar", "Hijri"), ("BirthDate.Day", "٢٧"), ("BirthDate.Month", "7"), ("BirthDate.Year", "١٤٠٥"), ("MaritalStatus", "Married"),
        ("City", "الرياض"), ("District", "النخيل"),
        ("MonthlyIncome", "2,350"), ("Rent", "١٬٢٠٠"),
        ("Details", "تأخرنا عن سداد إيجار ثلاثة أشهر بعد توقف الراتب."),
        ("Account", "Yes"), ("Iban", "SA03 8000 0000 6080 1016 7519"), ("HolderName", "منيرة بنت صالح الدوسري"),
    ];

    /// <summary>STP-1: searched for, not found, received with a new file.</summary>
    /// <param name="person">Who receives.</param>
    /// <param name="inVain">Every form is sent empty first.</param>
    public async Task<string> ReceiveAsync(string person = "officer", bool inVain = false)
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

        await desk.FillAsync(("Form.FullName", Visitor), ("Form.Mobile", "٠٥٥ ١٢٣ ٧٧٧٧"), ("Form.ReceivedThrough", nameof(Channel.Interview)));
        await ChooseKindAsync(desk);
        await desk.PressAndBeToldAsync("form[action='/reception/new'] button");
        return await HandInAsync(desk, inVain);
    }

    /// <summary>The desk writes down what the visitor tells, keeps it, takes it up again, and hands it in.</summary>
    private static async Task<string> HandInAsync(Walker desk, bool inVain)
    {
        var number = NumberOn(desk);
        if (inVain)
        {
            await desk.PressInVainAsync();
            await desk.PressAndBeToldAsync("button[value=keep]");
            await desk.FollowAsync(CasePaths.DeskAnswers(number));
        }

        await FillAnswersAsync(desk);
        await desk.PressAndBeToldAsync();
        if (desk.Path.EndsWith("/family", StringComparison.Ordinal))
        {
            await AddMemberAsync(desk, CasePaths.Case(number), inVain);
            await desk.PressAndBeToldAsync($"form[action='{CasePaths.Case(number)}/family'] button");
        }

        await AttachDocumentsAsync(desk, CasePaths.Case(number), inVain);
        await desk.GoAsync(CasePaths.For(CaseAction.Submit, number));

        await desk.PressAndBeToldAsync();
        return number;
    }

    /// <summary>Somebody of the household is written down; in vain, also changed and taken out again.</summary>
    private static async Task AddMemberAsync(Walker walker, string request, bool inVain)
    {
        await walker.FollowAsync($"{request}/family/new");
        if (inVain)
        {
            await walker.PressInVainAsync();
        }

        await walker.FillAsync(
            ("Form.FullName", "سعود بن صالح"), ("Form.Relation", "Son"), ("Form.BirthDate.Calendar", "Gregorian"),
            ("Form.BirthDate.Day", "9"), ("Form.BirthDate.Month", "3"), ("Form.BirthDate.Year", "2016"));
        await walker.PressAndBeToldAsync();
        if (inVain)
        {
            await walker.FollowAsync($"{request}/family/1");
            await walker.FillAsync(("Form.Health", "ربو"));
            await walker.PressAndBeToldAsync();
            await walker.FollowAsync($"{request}/family/1/remove");
            await walker.PressAndBeToldAsync();
        }
    }

    /// <summary>A picture for every document that must be brought; in vain, one of them is also taken out again and brought once more.</summary>
    private static async Task AttachDocumentsAsync(Walker walker, string request, bool inVain)
    {
        await walker.GoAsync($"{request}/documents");
        foreach (var slot in await walker.LinksAsync("main section a.btn-1"))
        {
            await walker.FollowAsync(slot);
            var send = $"form[action='{slot}'] button";
            if (inVain)
            {
                await walker.PressInVainAsync(send);
                await walker.ChooseFileAsync("identity.pdf", "application/pdf", [1, 2, 3]);
                await walker.PressInVainAsync(send);
            }

            await walker.ChooseFileAsync("identity.png", "image/png", PngMaker.Plain());
            await walker.PressAndBeToldAsync(send);
            if (inVain)
            {
                await walker.FollowAsync((await walker.LinksAsync("main a[href$='/remove']"))[0]);
                await walker.PressAndBeToldAsync();
                await walker.FollowAsync(slot);
                await walker.ChooseFileAsync("identity.png", "image/png", PngMaker.Plain());
                await walker.PressAndBeToldAsync(send);
                inVain = false;
            }
        }
    }

    private static async Task ChooseKindAsync(Walker walker) =>
        await walker.FillAsync(("Form.Kind", await walker.ValueOfAsync("main [name='Form.Kind'] >> nth=0")));

    /// <summary>Whichever of the answers this page asks for, of one section or of all.</summary>
    private static async Task FillAnswersAsync(Walker walker)
    {
        foreach (var (name, value) in Answers)
        {
            if (await walker.FieldEndingAsync($".{name}") is { } field)
            {
                await walker.FillAsync((field, value));
            }
        }
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
        await applicant.PressAsync();
        if (inVain)
        {
            await applicant.PressInVainAsync();
        }

        await applicant.FillAsync(("Form.OneTimeCode", await _portal.CodeToAsync("+966551234599")));
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

        await ChooseKindAsync(applicant);
        await applicant.PressAsync();
        var number = NumberOn(applicant);
        await AnswerAsync(applicant, number, inVain);
        await applicant.FollowAsync(CasePaths.OwnFor(CaseAction.Submit, number));
        await applicant.PressAsync();
        Assert.Equal($"{CasePaths.Request(number)}/received", applicant.Path);
        return number;
    }

    /// <summary>From section to section, as the list leads.</summary>
    private static async Task AnswerAsync(Walker applicant, string number, bool inVain)
    {
        while (true)
        {
            await applicant.GoAsync(CasePaths.OwnTasks(number));
            var next = (await applicant.LinksAsync("main .actions a.btn-1"))[0];
            if (next == CasePaths.OwnFor(CaseAction.Submit, number))
            {
                return;
            }

            await applicant.FollowAsync(next);
            if (next.EndsWith("/family", StringComparison.Ordinal))
            {
                await AddMemberAsync(applicant, CasePaths.Request(number), inVain);
                await applicant.PressAndBeToldAsync($"form[action='{CasePaths.Request(number)}/family'] button");
                continue;
            }

            if (next.EndsWith("/documents", StringComparison.Ordinal))
            {
                await AttachDocumentsAsync(applicant, CasePaths.Request(number), inVain);
                continue;
            }

            if (inVain && !next.EndsWith("/contact", StringComparison.Ordinal))
            {
                await applicant.PressInVainAsync();
            }

            await FillAnswersAsync(applicant);
            await applicant.PressAndBeToldAsync();
        }
    }

    /// <summary>The officer asks for more; the applicant gives it and sends the request again.</summary>
    public async Task ReturnAndResubmitAsync(string number, bool inVain = false)
    {
        await MoveAsync("officer", number, CaseAction.ReturnForCompletion, inVain, ("Form.WhatToMend", "أرفق عقد الإيجار.\nصحّح اسم المدينة."));
        var applicant = await OpenOwnAsync(number);
        await applicant.FollowAsync(CasePaths.OwnTasks(number));
        await applicant.FollowAsync(CasePaths.OwnSection(RequestSection.Contact, number));
        if (inVain)
        {
            await applicant.FillAsync(("Form.City", ""));
            await applicant.PressInVainAsync();
        }

        await applicant.FillAsync(("Form.City", "أبها"));
        await applicant.PressAndBeToldAsync();
        await applicant.FollowAsync(CasePaths.OwnFor(CaseAction.Resubmit, number));
        await applicant.PressAndBeToldAsync();
    }

    private static string NumberOn(Walker walker)
    {
        var number = walker.Path.Split('/').SingleOrDefault(part => part.StartsWith("BR-", StringComparison.Ordinal));
        Assert.True(number is not null, $"{walker.Path} ({walker.Status}) is about no request");
        return number;
    }
}
