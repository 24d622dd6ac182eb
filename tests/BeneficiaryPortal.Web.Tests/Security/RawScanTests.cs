using System.Text;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Tests.Shared;
using BeneficiaryPortal.Web.Tests.Features.Reception;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.AspNetCore.Hosting;

namespace BeneficiaryPortal.Web.Tests.Security;

/// <summary>Whoever carries the disk away reads who asked, and nothing of what they told.</summary>
public sealed class RawScanTests(PortalFactory portal) : IClassFixture<PortalFactory>, IDisposable
{
    private const string Name = "زينب بنت مشاري الحقباني";

    /// <summary>Each told on one page of the portal and found nowhere else in the world.</summary>
    private static readonly string[] Secrets =
    [
        "1089999997", "+966558761239", "558761239", "zainab.canary@example.org",
        "SA4420000001234567891234", "7319.37", "حي الكناري الأزرق", "شارع الكناري 7731",
        "سكري وربو مزمن كناري", "1089999880",
        "تفاصيل الحاجة كناري أبيض", "سؤال المراجع كناري أسود",
        "المطلوب استكماله كناري أخضر", "سؤال الباحث كناري أصفر", "جواب الباحث كناري أحمر",
        "نتائج الدراسة كناري بني", "أسباب اللجنة كناري رمادي", "خطاب الرد كناري وردي",
        "صورة الهوية كناري.png", "ملاحظة المطابقة كناري بنفسجي",
    ];

    private readonly string _logs = Directory.CreateTempSubdirectory("portal-logs-").FullName;

    public void Dispose() => Directory.Delete(_logs, recursive: true);

    [Fact]
    public async Task Nothing_that_people_told_lies_in_clear_in_the_database_its_journal_a_backup_the_documents_or_the_logs()
    {
        await using var logged = portal.WithWebHostBuilder(host => host.UseSetting("Logging:Folder", _logs));
        using (var officer = await new PortalClient(logged).SignInAsync("officer"))
        {
            var number = await ReceiveAsync(officer);
            await TellTheRestAsync(number);
        }

        var files = (await portal.RawFilesAsync()).Concat(Directory.EnumerateFiles(_logs)).Concat(Directory.EnumerateFiles(portal.DocumentsFolder, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal))).ToList();
        Assert.All([_logs, portal.DocumentsFolder], folder => Assert.Contains(files, file => file.StartsWith(folder, StringComparison.Ordinal)));
        var found = FoundIn(files, [.. Secrets, Name]);

        Assert.Equal([Name], found); // Names lie in clear, and show that the scan sees what does.

        var backup = Path.Combine(_logs, "backup.sql");
        await portal.BackUpAsync(backup);
        Assert.Equal([Name], FoundIn([backup], [.. Secrets, Name]));
    }

    private static async Task<string> ReceiveAsync(PortalClient officer)
    {
        var begun = await (await officer.GetAsync("/reception/new")).Form("/reception/new")
            .Fill("Form.NationalId", Secrets[0]).Fill("Form.FullName", Name).Fill("Form.Mobile", Secrets[1]).Fill("Form.Email", Secrets[3])
            .Fill("Form.Kind", "court-fees").Fill("Form.Questions", Secrets[11]).SubmitAsync();
        var number = begun.Path.Split('/')[2];
        var family = await begun.Form($"/cases/{number}/answers").FillAnswers()
            .Fill("Form.Contact.District", Secrets[6]).Fill("Form.Contact.Address", Secrets[7]).Fill("Form.Income.MonthlyIncome", Secrets[5])
            .Fill("Form.Need.Details", Secrets[10]).Fill("Form.Bank.Iban", Secrets[4]).SubmitAsync();
        Assert.EndsWith("/family", family.Path, StringComparison.Ordinal);
        var member = await (await officer.GetAsync($"/cases/{number}/family/new")).Form($"/cases/{number}/family/new")
            .Fill("Form.FullName", "فهد بن سعد").Fill("Form.Relation", "Son").Fill("Form.NationalId", Secrets[9]).Fill("Form.Health", Secrets[8])
            .Fill("Form.BirthDate.Calendar", "Gregorian").Fill("Form.BirthDate.Day", "9").Fill("Form.BirthDate.Month", "3").Fill("Form.BirthDate.Year", "2016").SubmitAsync();
        Assert.EndsWith("/family", member.Path, StringComparison.Ordinal);

        // Typed and not valid yet: kept all the same.
        await (await officer.GetAsync($"/cases/{number}/answers")).Form($"/cases/{number}/answers").Fill("Form.Contact.City", "").SubmitAsync("keep");
        await (await officer.GetAsync($"/cases/{number}/answers")).Form($"/cases/{number}/answers").Fill("Form.Contact.City", "الرياض").SubmitAsync("keep");
        var slot = $"/cases/{number}/documents/identity";
        var attached = await (await officer.GetAsync(slot)).Form(slot).SubmitFilesAsync(new ChosenFile(Secrets[18], Answering.Photo.Content));
        Assert.NotNull(attached.Document.QuerySelector(".banner"));
        await officer.SearchAsync(Secrets[0]);
        await officer.SearchAsync(Secrets[1]);
        return number;
    }

    private Task TellTheRestAsync(string number) => portal.MoveAsync(number, (c, cast) =>
    {
        var at = c.History[^1].At;
        ActingUser By(Person person) => person.At(at = at.AddMinutes(5));
        c.AttachWhatIsMissing(By(cast.Officer)).Submit(By(cast.Officer));
        c.TakeUp(By(cast.Officer));
        c.ReturnForCompletion(Secrets[12], By(cast.Officer));
        c.Resubmit(By(cast.Officer));
        c.ReferToResearcher(Secrets[13], call: null, By(cast.Officer));
        c.AnswerReferral(Secrets[14], legalAspectsExplained: null, By(cast.Researcher));
        c.FindGoodWhatIsUnchecked(By(cast.Officer)).ConfirmVerification(Secrets[19], By(cast.Officer));
        c.RecordPaperDeclaration($"{Name} {Secrets[0]}", new string('0', 64), Name, By(cast.Officer));
        c.ReferToCommittee(Domain.Policies.Channel.Telephone, By(cast.Officer));
        c.RecordStudy(Verdict.Accept, Secrets[15], By(cast.Researcher));
        c.Decide(Verdict.Accept, Secrets[16], Secrets[17], By(cast.Member));
    });

    /// <summary>Those of the texts that stand in one of the files as UTF-8.</summary>
    private static IReadOnlyList<string> FoundIn(IEnumerable<string> files, IReadOnlyList<string> texts)
    {
        var sought = texts.Select(text => (Text: text, Bytes: Encoding.UTF8.GetBytes(text))).ToList();
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var content = ReadShared(file);
            found.UnionWith(sought.Where(one => content.AsSpan().IndexOf(one.Bytes) >= 0).Select(one => one.Text));
        }

        return [.. texts.Where(found.Contains)];
    }

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
