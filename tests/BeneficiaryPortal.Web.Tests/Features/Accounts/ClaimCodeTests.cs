using BeneficiaryPortal.Web.Data.Messages;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Tests.Features.Accounts;

/// <summary>A file that the desk opened becomes the person's own, by the code that the desk handed over.</summary>
public sealed class ClaimCodeTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static int s_next;

    private static readonly string[] Ids = ["2000000006", "1000000008", "1000000016", "1000000024", "1000000032", "1000000040", "1000000057", "1000000065"];

    // Nobody of them looks like another: what looks alike is asked about before a file is opened.
    private static readonly string[] Names =
        ["نورة فهد العتيبي", "ماجد صالح الغامدي", "ليلى عمر الشهري", "بدر يوسف القحطاني", "هند خالد الزهراني", "ريم سعد الدوسري", "فيصل علي المطيري", "أمل راشد الحربي"];

    [Fact]
    public async Task Whoever_has_the_code_finds_the_request_that_the_desk_began()
    {
        var (number, id) = await BegunAtDeskAsync();
        var code = await IssueAsync(number);
        using var visitor = portal.Visitor();

        var arrived = await (await FilledAsync(visitor, id, code)).SubmitAsync().WithCodeToAsync(portal, "+966559990101");

        Assert.Equal("/requests", arrived.Path);
        Assert.Contains(number, arrived.Text, StringComparison.Ordinal);
        var file = await portal.WithDbAsync(db => db.WithNationalId(id).SingleAsync());
        Assert.Equal((NameOf(id), "+966559990101"), (file.FullName, file.Mobile));
        Assert.Equal(NameOf(id), await portal.WithDbAsync(db => db.Users.Where(u => u.Id == file.UserId).Select(u => u.FullName).SingleAsync()));

        using var officer = await portal.SignedInAsync("officer");
        Assert.Empty((await officer.GetAsync($"/cases/{number}/claim-code")).Document.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Without_the_code_the_file_stays_shut_and_its_owner_is_told()
    {
        var (_, id) = await BegunAtDeskAsync();
        using var visitor = portal.Visitor();
        var asked = await (await FilledAsync(visitor, id, "")).Fill("Form.Mobile", "0559990102").SubmitAsync();
        Assert.NotNull(asked.Document.QuerySelector("[name='Form.OneTimeCode']"));
        Assert.Null(await portal.CodeToAsync("+966559990102"));
        Assert.Contains(await portal.MessagesToAsync($"+966{MobileOf(id)}"), message => message.Kind == MessageKind.FileExists);
    }

    [Fact]
    public async Task A_wrong_code_is_refused_alike_for_every_person()
    {
        var (number, id) = await BegunAtDeskAsync();
        var code = await IssueAsync(number);
        var wrong = code == "00000000" ? "00000001" : "00000000";
        using var visitor = portal.Visitor();
        var texts = new List<string>();
        foreach (var person in new[] { id, "1058529940", "1098765439" })
        {
            var page = await (await FilledAsync(visitor, person, wrong)).SubmitAsync();
            Assert.NotNull(page.Document.QuerySelector("[name='Form.ClaimCode'][aria-invalid=true]"));
            texts.Add(page.Document.QuerySelector(".errsum")!.TextContent);
        }

        Assert.Single(texts.Distinct());
    }

    [Fact]
    public async Task Ten_wrong_tries_and_the_right_one_opens_nothing()
    {
        var (number, id) = await BegunAtDeskAsync();
        var code = await IssueAsync(number);
        using var visitor = portal.Visitor();
        for (var i = 0; i < ClaimCodes.MostTries; i++)
        {
            await (await FilledAsync(visitor, id, code == "00000000" ? "00000001" : "00000000")).SubmitAsync();
        }

        Assert.NotNull((await (await FilledAsync(visitor, id, code)).SubmitAsync()).Document.QuerySelector("[name='Form.ClaimCode'][aria-invalid=true]"));
    }

    [Fact]
    public async Task A_new_code_voids_the_old_one_and_each_ends_after_seven_days()
    {
        var (number, id) = await BegunAtDeskAsync();
        var (old, code) = (await IssueAsync(number), await IssueAsync(number));
        using var visitor = portal.Visitor();
        if (old != code)
        {
            Assert.NotNull((await (await FilledAsync(visitor, id, old)).SubmitAsync()).Document.QuerySelector("[name='Form.ClaimCode'][aria-invalid=true]"));
        }

        portal.Clock.Advance(ClaimCodes.Life);
        Assert.NotNull((await (await FilledAsync(visitor, id, code)).SubmitAsync()).Document.QuerySelector("[name='Form.ClaimCode'][aria-invalid=true]"));
    }

    [Fact]
    public async Task Who_handed_over_a_code_is_kept_and_the_code_is_not()
    {
        var (number, _) = await BegunAtDeskAsync();
        var code = await IssueAsync(number);
        var row = await portal.WithDbAsync(db => db.ClaimCodes.OrderByDescending(c => c.IssuedAt).ThenByDescending(c => c.Id).FirstAsync());
        Assert.NotEmpty(row.IssuedByName);
        Assert.DoesNotContain(code, row.Hash, StringComparison.Ordinal);

        using var officer = await portal.SignedInAsync("officer");
        var again = await officer.GetAsync($"/cases/{number}/claim-code");
        Assert.Contains(row.IssuedByName, again.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(code, again.Text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private async Task<string> IssueAsync(string number)
    {
        using var officer = await portal.SignedInAsync("officer");
        var file = await officer.GetAsync($"/cases/{number}");
        var slip = await (await file.FollowAsync($"/cases/{number}/claim-code")).Form().SubmitAsync();
        Assert.NotNull(slip.Document.QuerySelector("svg.qr"));
        return slip.Document.QuerySelector(".panel-number")!.TextContent.Replace(" ", "", StringComparison.Ordinal).Trim();
    }

    private async Task<(string Number, string NationalId)> BegunAtDeskAsync()
    {
        portal.Clock.Advance(TimeSpan.FromHours(2));
        var id = Ids[Interlocked.Increment(ref s_next) - 1];
        using var officer = await portal.SignedInAsync("officer");
        var search = await (await officer.GetAsync("/reception")).FormWith("[name='Form.Query']").Fill("Form.Query", id).SubmitAsync();
        var form = (await search.Form("/reception/start").SubmitAsync()).Form("/reception/new");
        var kind = form.Element.QuerySelector("[name='Form.Kind']")!.GetAttribute("value")!;
        var begun = await form.Fill("Form.FullName", NameOf(id)).Fill("Form.Mobile", MobileOf(id)).Fill("Form.ReceivedThrough", "Interview").Fill("Form.Kind", kind).SubmitAsync();
        return (begun.Path.Split('/')[2], id);
    }

    private static string NameOf(string id) => Names[Array.IndexOf(Ids, id)];

    private static string MobileOf(string id) => $"55123{7770 + Array.IndexOf(Ids, id)}";

    private static async Task<PortalForm> FilledAsync(PortalClient visitor, string nationalId, string code) =>
        (await SignUpTests.FilledAsync(visitor, nationalId)).Fill("Form.Mobile", "0559990101").Fill("Form.ClaimCode", code);
}
