using System.Globalization;
using AngleSharp.Dom;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Tests.Features.Reception;

/// <summary>Whoever changes at the desk what a file says is told once that it looks like another now. Nothing is blocked, and nobody else is told.</summary>
public sealed class SimilarAfterChangeTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly DateOnly Born = new(1985, 4, 12);

    [Fact]
    public async Task Another_mobile_number_that_a_like_file_has_already_is_kept_and_the_officer_is_led_to_both()
    {
        var (file, other) = await GivenTwoAsync("1089999807", "1089999815", "ريم بنت عواد البلوي", "+966551230001", "+966551230002", Born);
        using var officer = await portal.SignedInAsync("officer");

        var done = await ChangeMobileAsync(officer, file, "0551230002");

        Assert.Equal($"/people/{file}", done.Path);
        Assert.NotNull(done.Document.QuerySelector(".banner"));
        Assert.Equal("+966551230002", await MobileAsync(file));
        var alike = await done.FollowAsync($"/people/{file}/alike");
        Assert.NotNull(alike.Document.QuerySelector($"main a[href='/people/{file}/alike/{other}']"));
        Assert.Null(Told(await officer.GetAsync($"/people/{file}")));
    }

    [Fact]
    public async Task A_number_that_only_the_household_shares_and_one_that_changes_nothing_warn_of_nobody()
    {
        var (file, _) = await GivenTwoAsync("1089999823", "1089999831", "عهود بنت عواد البلوي", "+966551230003", "+966551230004", Born, otherName: "تركي بن عواد البلوي");
        var (alike, _) = await GivenTwoAsync("1089999849", "1089999856", "جود بنت عواد البلوي", "+966551230005", "+966551230005", Born);
        using var officer = await portal.SignedInAsync("officer");

        Assert.Null(Told(await ChangeMobileAsync(officer, file, "0551230004")));
        Assert.Null(Told(await ChangeMobileAsync(officer, alike, "0551230005")));
    }

    [Fact]
    public async Task A_representative_is_told_whom_to_ask_and_nothing_of_the_other_person()
    {
        var (file, other) = await GivenTwoAsync("1089999864", "1089999872", "لولوة بنت عواد البلوي", "+966551230006", "+966551230007", Born);
        using var branch = await portal.SignedInAsync("branch");
        await (await branch.SearchAsync("1089999864")).Form("/contacts/visit").SubmitAsync();

        var done = await ChangeMobileAsync(branch, file, "0551230007");

        Assert.Contains("اسأل موظف علاقات المستفيدين", Told(done)!.TextContent, StringComparison.Ordinal);
        Assert.Empty(Told(done)!.QuerySelectorAll("a"));
        Assert.DoesNotContain($"/people/{other}", done.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("keep", "1089999880", "1089999898")]
    [InlineData(null, "1089999906", "1089999914")]
    public async Task A_day_of_birth_that_is_written_down_at_the_desk_is_compared_when_it_is_saved_whatever_comes_next(string? step, string one, string two)
    {
        var mobile = string.Create(CultureInfo.InvariantCulture, $"+96655124{one[^4..]}");
        var (file, _) = await GivenTwoAsync(one, two, $"شهد بنت {(step is null ? "عواد" : "مناحي")} البلوي", mobile, mobile, born: null);
        var number = await portal.GivenAsync(CaseState.Draft, one, given => given.ReceivedAtTheDesk());
        using var officer = await portal.SignedInAsync("officer");
        var form = (await officer.GetAsync($"/cases/{number}/answers")).Form().Fill("Form.Identity.BirthDate.Calendar", "Gregorian")
            .Fill("Form.Identity.BirthDate.Day", "12").Fill("Form.Identity.BirthDate.Month", "4").Fill("Form.Identity.BirthDate.Year", "1985");

        var saved = await form.SubmitAsync(step);

        Assert.NotEqual($"/cases/{number}/answers", saved.Path);
        Assert.NotNull(Told(saved)!.QuerySelector($"a[href='/people/{file}/alike']"));
        Assert.Null(Told(await officer.GetAsync(saved.Path)));
    }

    [Fact]
    public async Task A_section_that_is_wrong_does_not_hide_that_another_made_the_file_look_alike()
    {
        var (file, _) = await GivenTwoAsync("1089999922", "1089999930", "وجدان بنت عواد البلوي", "+966551230008", "+966551230008", born: null);
        var number = await portal.GivenAsync(CaseState.Draft, "1089999922", given => given.ReceivedAtTheDesk());
        using var officer = await portal.SignedInAsync("officer");

        var again = await (await officer.GetAsync($"/cases/{number}/answers")).Form().Fill("Form.Contact.City", "").Fill("Form.Identity.BirthDate.Calendar", "Gregorian")
            .Fill("Form.Identity.BirthDate.Day", "12").Fill("Form.Identity.BirthDate.Month", "4").Fill("Form.Identity.BirthDate.Year", "1985").SubmitAsync();

        Assert.NotNull(again.Document.QuerySelector(".errsum"));
        Assert.NotNull(Told(again)!.QuerySelector($"a[href='/people/{file}/alike']"));
    }

    [Fact]
    public async Task A_known_person_who_is_reached_under_another_number_since_the_new_request_is_compared_too()
    {
        var (file, _) = await GivenTwoAsync("1089999948", "1089999955", "أمل بنت عواد البلوي", "+966551230009", "+966551230010", Born);
        using var officer = await portal.SignedInAsync("officer");
        var start = await (await officer.SearchAsync("1089999948")).Form("/reception/start").SubmitAsync();

        var opened = await start.Form("/reception/new").Fill("Form.Mobile", "0551230010").FillKind().SubmitAsync();

        Assert.EndsWith("/answers", opened.Path, StringComparison.Ordinal);
        Assert.NotNull(Told(opened)!.QuerySelector($"a[href='/people/{file}/alike']"));
    }

    [Fact]
    public async Task Whoever_changes_their_own_data_online_learns_of_nobody()
    {
        var (sarah, number) = await portal.WithDbAsync(async db =>
        {
            var file = await db.WithNationalId(StoredCases.Sarah).SingleAsync();
            var twin = new Beneficiary("1089999963", file.FullName, file.Mobile, email: null, StoppedClock.Beginning.UtcDateTime);
            twin.Declares(Born);
            db.Beneficiaries.Add(twin);
            await db.SaveChangesAsync();
            return (file.Id, await portal.GivenAsync(CaseState.Draft));
        });
        using var owner = await portal.SignedInAsync(StoredCases.Sarah);
        using var officer = await portal.SignedInAsync("officer");

        var saved = await (await owner.GetAsync($"/requests/{number}/sections/identity")).Form().Fill("Form.BirthDate.Calendar", "Gregorian")
            .Fill("Form.BirthDate.Day", "12").Fill("Form.BirthDate.Month", "4").Fill("Form.BirthDate.Year", "1985").SubmitAsync();

        Assert.Null(Told(saved));
        Assert.NotNull((await officer.GetAsync($"/people/{sarah}/alike")).Document.QuerySelector("main section"));
    }

    private static IElement? Told(PortalPage page) => page.Document.QuerySelector("main .notice-warn[role=alert]");

    private static async Task<PortalPage> ChangeMobileAsync(PortalClient desk, long file, string mobile) =>
        await (await desk.GetAsync($"/people/{file}/mobile")).Form().Fill("Form.Mobile", mobile).Fill("Form.Reason", "شريحة جديدة").TickAll("Form.IdentitySeen").SubmitAsync();

    private Task<string> MobileAsync(long file) => portal.WithDbAsync(db => db.Beneficiaries.Where(b => b.Id == file).Select(b => b.Mobile).SingleAsync());

    /// <summary>Two files of one name unless the other is named; the other is of somebody born on <see cref="Born"/>.</summary>
    private Task<(long File, long Other)> GivenTwoAsync(string one, string two, string name, string mobile, string otherMobile, DateOnly? born, string? otherName = null) =>
        portal.WithDbAsync(async db =>
        {
            var file = new Beneficiary(one, name, mobile, email: null, StoppedClock.Beginning.UtcDateTime);
            var other = new Beneficiary(two, otherName ?? name, otherMobile, email: null, StoppedClock.Beginning.UtcDateTime);
            other.Declares(Born);
            if (born is { } day)
            {
                file.Declares(day);
            }

            db.Beneficiaries.AddRange(file, other);
            await db.SaveChangesAsync();
            return (file.Id, other.Id);
        });
}
