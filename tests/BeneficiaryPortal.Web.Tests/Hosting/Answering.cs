using System.Net;
using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Web.Tests.Documents.Corpus;

namespace BeneficiaryPortal.Web.Tests.Hosting;

/// <summary>A household in Riyadh answers every question of a request, typing in three scripts, on whatever page asks it.</summary>
internal static class Answering
{
    public const string Details = "تأخرنا عن سداد الإيجار.\nونحتاج إلى المساعدة.";

    /// <summary>An honest picture.</summary>
    public static ChosenFile Photo { get; } = new("هويتي.png", PngMaker.Plain());

    private static readonly (string Name, string Value)[] Usual =
    [
        ("BirthDate.Calendar", "Hijri"), ("BirthDate.Day", "٢٧"), ("BirthDate.Month", "7"), ("BirthDate.Year", "1405"),
        ("MaritalStatus", "Married"),
        ("City", "الرياض"),
        ("MonthlyIncome", "٣٬٢٠٠"), ("Rent", "1,500"), ("Instalments", "۳۰۰"),
        ("Details", Details),
        ("Account", "Yes"), ("Iban", "SA03 8000 0000 6080 1016 7519"), ("HolderName", "سارة بنت محمد القحطاني"),
    ];

    /// <summary>Fills whichever of the usual answers this form asks for, of one section or of all.</summary>
    public static PortalForm FillAnswers(this PortalForm form)
    {
        var asked = form.Element.QuerySelectorAll("[name]").Select(control => control.GetAttribute("name")!).Distinct(StringComparer.Ordinal);
        foreach (var name in asked.Where(name => name.StartsWith("Form.", StringComparison.Ordinal)))
        {
            if (Usual.FirstOrDefault(answer => name.EndsWith("." + answer.Name, StringComparison.Ordinal)) is { Name: not null } usual)
            {
                form = form.Fill(name, usual.Value);
            }
        }

        return form;
    }

    /// <summary>Begins a request of this kind, or of the first that is offered.</summary>
    /// <returns>Its number.</returns>
    public static async Task<string> BeginAsync(this PortalClient applicant, string? kind = null)
    {
        var form = (await applicant.GetAsync("/requests/new")).Form("/requests/new");
        kind ??= form.Element.QuerySelector("[name='Form.Kind']")!.GetAttribute("value");
        var tasks = await form.Fill("Form.Kind", kind!).SubmitAsync();
        Assert.EndsWith("/tasks", tasks.Path, StringComparison.Ordinal);
        return tasks.Path.Split('/')[2];
    }

    /// <summary>Goes from section to section, as the list of tasks leads, until all are answered.</summary>
    public static async Task AnswerAllAsync(this PortalClient applicant, string number)
    {
        for (var step = 0; step < 12; step++)
        {
            var tasks = await applicant.GetAsync($"/requests/{number}/tasks");
            var next = tasks.Document.QuerySelector("main .actions a.btn-1")!.GetAttribute("href")!;
            if (next.EndsWith("submit", StringComparison.Ordinal))
            {
                return;
            }

            if (next.EndsWith("/documents", StringComparison.Ordinal))
            {
                await applicant.AttachAllAsync($"/requests/{number}");
                continue;
            }

            var page = await applicant.GetAsync(next);
            var form = page.Form(next);
            var after = await form.FillAnswers().SubmitAsync();
            Assert.True(after.Status == HttpStatusCode.OK && after.Document.QuerySelector(".errsum") is null, $"{next}: {after.Status} {after.Text}");
        }

        Assert.Fail($"{number} is never complete.");
    }

    /// <summary>A whole request by the applicant's own hand, up to the page that checks it.</summary>
    public static async Task<PortalPage> AnsweredAsync(this PortalClient applicant, string? kind = null)
    {
        var number = await applicant.BeginAsync(kind);
        await applicant.AnswerAllAsync(number);
        return await applicant.GetAsync($"/requests/{number}/submit");
    }

    /// <summary>Puts a photograph into every slot that must hold one, as the list of documents leads.</summary>
    /// <param name="client">Who brings them.</param>
    /// <param name="request">The address of the request.</param>
    public static async Task AttachAllAsync(this PortalClient client, string request)
    {
        var list = await client.GetAsync($"{request}/documents");
        foreach (var slot in list.Document.QuerySelectorAll("main section a.btn-1").Select(link => link.GetAttribute("href")!).ToList())
        {
            var after = await (await client.GetAsync(slot)).Form(slot).SubmitFilesAsync(Photo);
            Assert.True(after.Status == HttpStatusCode.OK && after.Document.QuerySelector(".banner") is not null, $"{slot}: {after.Status} {after.Text}");
        }
    }

    /// <summary>Finds every document good, as the page of the verification leads.</summary>
    public static async Task CheckAllAsync(this PortalClient officer, string number, DateOnly today)
    {
        var list = await officer.GetAsync($"/cases/{number}/verify");
        foreach (var check in list.Document.QuerySelectorAll("main .tasks a").Select(link => link.GetAttribute("href")!).ToList())
        {
            var form = (await officer.GetAsync(check)).Form(check).FillGoodCheck(today);
            var after = await form.SubmitAsync();
            Assert.True(after.Document.QuerySelector(".banner") is not null, $"{check}: {after.Status} {after.Text}");
        }
    }

    /// <summary>It agrees, the original was seen, it is ten days old and valid for another year.</summary>
    public static PortalForm FillGoodCheck(this PortalForm form, DateOnly today)
    {
        form = form.Fill("Form.Agreement", "Agrees").Fill("Form.Original", "Seen");
        form = form.FillDateIfAsked("Form.IssuedOn", today.AddDays(-10));
        return form.FillDateIfAsked("Form.ValidUntil", today.AddYears(1));
    }

    /// <summary>The desk answers every section of a request that it has begun, attaches its documents, and says that the household is complete.</summary>
    /// <returns>The page that checks it.</returns>
    public static async Task<PortalPage> AnswerAtDeskAsync(this PortalClient officer, string number)
    {
        var page = await (await officer.GetAsync($"/cases/{number}/answers")).Form($"/cases/{number}/answers").FillAnswers().SubmitAsync();
        if (page.Path.EndsWith("/family", StringComparison.Ordinal))
        {
            await page.Form($"/cases/{number}/family").SubmitAsync();
        }

        await officer.AttachAllAsync($"/cases/{number}");
        return await officer.GetAsync($"/cases/{number}/submit");
    }

    private static PortalForm FillDateIfAsked(this PortalForm form, string field, DateOnly day)
    {
        if (form.Element.QuerySelector($"[name='{field}.Day']") is null)
        {
            return form;
        }

        var hijri = HijriDate.From(day);
        return form.Fill($"{field}.Calendar", "Hijri").Fill($"{field}.Day", $"{hijri.Day}").Fill($"{field}.Month", $"{hijri.Month}").Fill($"{field}.Year", $"{hijri.Year}");
    }
}
