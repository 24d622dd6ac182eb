using System.Net;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Tests.Hosting;

namespace BeneficiaryPortal.Web.Tests.Features.Letters;

public class ReplyLetterTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData(CaseState.Accepted, "وقررت اللجنة قبول طلبك", "نكمل معك إجراءات التسجيل")]
    [InlineData(CaseState.Refused, "وقررت اللجنة عدم قبول طلبك", "يمكنك تقديم طلب جديد")]
    public async Task The_letter_gives_the_decision_the_message_and_what_comes_next(CaseState state, string decision, string next)
    {
        var number = await portal.GivenAsync(state);
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);
        using var officer = await portal.SignedInAsync("officer");

        var own = (await sarah.GetAsync($"/requests/{number}/letter")).Document.QuerySelector(".letter")!.TextContent;
        var staff = (await officer.GetAsync($"/cases/{number}/letter")).Document.QuerySelector(".letter")!.TextContent;

        Assert.All(["جمعية قبس القضائية", number, decision, "You will hear from us.", next, "تعترض عليه"], part => Assert.Contains(part, own, StringComparison.Ordinal));
        Assert.Equal(own, staff);
    }

    [Theory]
    [InlineData(CaseState.UnderStudy)]
    [InlineData(CaseState.ReplyHeld)]
    public async Task There_is_no_letter_before_the_reply_is_out(CaseState state)
    {
        var number = await portal.GivenAsync(state);
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);
        using var chair = await portal.SignedInAsync("chair");

        Assert.Equal(HttpStatusCode.NotFound, (await sarah.GetAsync($"/requests/{number}/letter")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await chair.GetAsync($"/cases/{number}/letter")).Status);
    }

    [Fact]
    public async Task A_letter_is_read_by_the_applicant_and_by_staff_who_see_the_case()
    {
        var number = await portal.GivenAsync(CaseState.Accepted);
        using var khalid = await portal.SignedInAsync(StoredCases.Khalid);
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);
        using var branch = await portal.SignedInAsync("branch");
        using var admin = await portal.SignedInAsync("admin");

        Assert.Equal(HttpStatusCode.NotFound, (await khalid.GetAsync($"/requests/{number}/letter")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await sarah.GetAsync($"/cases/{number}/letter")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await branch.GetAsync($"/cases/{number}/letter")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await admin.GetAsync($"/cases/{number}/letter")).Status);
    }
}
