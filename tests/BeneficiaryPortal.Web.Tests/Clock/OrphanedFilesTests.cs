using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Contacts;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Domain.Tools;
using BeneficiaryPortal.Tests.Shared;
using BeneficiaryPortal.Web.Clock;
using BeneficiaryPortal.Web.Documents.Gate;
using BeneficiaryPortal.Web.Documents.Storage;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BeneficiaryPortal.Web.Tests.Clock;

/// <summary>Of what lies in the store only that stays which a request, a contact or the library names.</summary>
public sealed class OrphanedFilesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_file_that_nothing_names_goes_after_a_day_and_no_other()
    {
        var now = portal.Clock.GetUtcNow().UtcDateTime;
        var old = now - OrphanedFiles.Kept - TimeSpan.FromMinutes(1);
        var (orphan, young) = (await StoreAsync(old), await StoreAsync(now - OrphanedFiles.Kept + TimeSpan.FromMinutes(1)));
        var (attached, paper, tool) = (await StoreAsync(old), await StoreAsync(old), await StoreAsync(old));
        var number = await portal.GivenAsync(CaseState.Draft);
        await portal.MoveAsync(number, (c, cast) => c.AttachDocument("identity", new DocumentFile(attached, "a.png", "image/png", 1, 1, new string('0', 64), AwaitsScan: false), cast.Applicant.At(c.OpenedAt)));
        await portal.WithDbAsync(async db =>
        {
            var help = Contact.AskForHelp(PolicyProfiles.Find("qabas")!.Terms, "Ali", "+966501234567", "Rent", Guid.NewGuid(), now);
            help.Enclose(new DocumentFile(paper, "b.png", "image/png", 1, 1, new string('0', 64)), ActingUser.ThePortal(now));
            db.Contacts.Add(help);
            var admin = await db.Users.SingleAsync(user => user.UserName == "admin");
            db.ToolVersions.Add(new ToolVersion(Tool.BasicRegulation, "1", new DateOnly(2026, 1, 1), new ToolFile(tool, new string('0', 64), 1, 1), new Person(admin.Id, admin.FullName, Roles.Administrator).At(now)));
            await db.SaveChangesAsync();
        });

        Assert.Equal(1, await portal.WithServiceAsync<OrphanedFiles, int>(orphans => orphans.RunAsync(CancellationToken.None)));

        Assert.False(File.Exists(PathOf(orphan)));
        Assert.All((string[])[young, attached, paper, tool], name => Assert.True(File.Exists(PathOf(name))));
    }

    private async Task<string> StoreAsync(DateTime writtenAt)
    {
        var name = DocumentStore.NewName();
        using var content = new MemoryStream([1]);
        await portal.Services.GetRequiredService<DocumentStore>().SaveAsync(name, new DocumentLabel(DocumentState.Clean, DocumentKind.Png, "a.png", new string('0', 64), 1, 1, 1), content, CancellationToken.None);
        File.SetLastWriteTimeUtc(PathOf(name), writtenAt);
        return name;
    }

    private string PathOf(string name) => Path.Combine(portal.DocumentsFolder, name[..2], name);
}
