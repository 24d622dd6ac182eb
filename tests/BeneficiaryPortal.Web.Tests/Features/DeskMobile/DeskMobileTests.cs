using System.Net;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data.Messages;
using BeneficiaryPortal.Web.Tests.Features.Reception;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Tests.Features.DeskMobile;

/// <summary>Who lost their telephone comes to the desk with their identity card.</summary>
public sealed class DeskMobileTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Sara = "1058529940";
    private const string Why = "فقدت الشريحة ولا تستطيع استعادتها";

    [Theory]
    [InlineData("officer", "0552220001")]
    [InlineData("branch", "٠٥٥٢٢٢٠٠٠٢")]
    public async Task The_desk_changes_the_number_with_a_reason_on_record_and_the_old_one_is_told(string who, string typed)
    {
        portal.Clock.Advance(TimeSpan.FromHours(2));
        var before = await FileAsync();
        using var desk = await portal.SignedInAsync(who);
        if (who == "branch")
        {
            // A representative serves whom the branch received (CHN-8).
            Assert.Equal(HttpStatusCode.NotFound, (await desk.GetAsync($"/people/{before.Id}/mobile")).Status);
            await (await desk.SearchAsync(Sara)).Form("/contacts/visit").SubmitAsync();
        }

        var page = await (await desk.GetAsync($"/people/{before.Id}")).FollowAsync($"/people/{before.Id}/mobile");
        Assert.DoesNotContain(before.Mobile[4..], page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        var form = Filled(page, typed);

        var done = await form.SubmitAsync();
        Assert.Equal($"/people/{before.Id}", done.Path);
        await form.SubmitAsync();
        var after = await FileAsync();
        Assert.NotEqual(before.Mobile, after.Mobile);
        Assert.Single(await portal.MessagesToAsync(before.Mobile), message => message.Kind == MessageKind.MobileChanged);
        var record = await portal.WithDbAsync(db => db.MobileChanges.Where(c => c.BeneficiaryId == before.Id).OrderByDescending(c => c.At).FirstAsync());
        Assert.Equal((before.Mobile, after.Mobile, Why), (record.From, record.To, record.Reason));

        var again = await desk.GetAsync($"/people/{before.Id}/mobile");
        Assert.Contains(Why, again.Text, StringComparison.Ordinal);
        Assert.Contains(record.ByName, again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_identity_card_or_a_reason_nothing_changes_and_what_was_typed_stays()
    {
        var before = await FileAsync();
        using var desk = await portal.SignedInAsync("officer");
        var refused = await (await desk.GetAsync($"/people/{before.Id}/mobile")).Form().Fill("Form.Mobile", "0552220003").SubmitAsync();
        Assert.Equal(2, refused.Document.QuerySelectorAll(".errsum a").Length);
        Assert.Equal("0552220003", refused.ValueOf("Form.Mobile"));
        Assert.StartsWith("خطأ", refused.Title, StringComparison.Ordinal);
        var wrong = await Filled(refused, "12345").SubmitAsync();
        Assert.NotNull(wrong.Document.QuerySelector("[name='Form.Mobile'][aria-invalid=true]"));
        Assert.Equal(Why, wrong.ValueOf("Form.Reason"));
        Assert.Equal(before.Mobile, (await FileAsync()).Mobile);
    }

    [Fact]
    public async Task Nobody_at_the_desk_changes_their_own_number_there()
    {
        var officer = await portal.WithDbAsync(db => db.Users.Where(u => u.UserName == "officer2").Select(u => u.Id).SingleAsync());
        var own = await portal.WithDbAsync(async db =>
        {
            var file = new Beneficiary("1010101010", "موظف له ملف", "+966552220009", email: null, portal.Clock.GetUtcNow().UtcDateTime);
            file.BelongsTo(officer);
            db.Beneficiaries.Add(file);
            await db.SaveChangesAsync();
            return file.Id;
        });
        var sara = await FileAsync();
        using var desk = await portal.SignedInAsync("officer2");
        var form = Filled(await desk.GetAsync($"/people/{sara.Id}/mobile"), "0552220004");

        Assert.Equal(HttpStatusCode.NotFound, (await desk.GetAsync($"/people/{own}/mobile")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.PostAsync(new Uri($"/people/{own}/mobile", UriKind.Relative), form.Fields())).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.GetAsync("/people/999999/mobile")).Status);
    }

    private static PortalForm Filled(PortalPage page, string mobile) => page.Form().Fill("Form.Mobile", mobile).Fill("Form.Reason", Why).TickAll("Form.IdentitySeen");

    private Task<Beneficiary> FileAsync() => portal.WithDbAsync(db => db.WithNationalId(Sara).AsNoTracking().SingleAsync());
}
