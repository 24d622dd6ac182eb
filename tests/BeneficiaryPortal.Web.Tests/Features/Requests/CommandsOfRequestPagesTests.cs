using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Web.Tests.Hosting;

namespace BeneficiaryPortal.Web.Tests.Features.Requests;

public class CommandsOfRequestPagesTests(CountingPortal portal) : IClassFixture<CountingPortal>
{
    /// <summary>The reader's session, and the requests.</summary>
    private const int ForTheList = 2;

    /// <summary>The reader's session; the request with all it has once; its lists together.</summary>
    private const int ForOneRequest = 3;

    [Fact]
    public async Task The_list_costs_as_much_for_eleven_requests_as_for_one()
    {
        using var khalid = await portal.SignedInAsync(StoredCases.Khalid);
        await portal.GivenAsync(CaseState.Submitted, StoredCases.Khalid);
        await khalid.GetAsync("/requests");
        var forOne = await portal.CommandsOfAsync(() => khalid.GetAsync("/requests"));
        for (var i = 0; i < 10; i++)
        {
            await portal.GivenAsync(CaseState.Submitted, StoredCases.Khalid);
        }

        Assert.Equal(forOne, await portal.CommandsOfAsync(() => khalid.GetAsync("/requests")));
        Assert.Equal(ForTheList, forOne);
    }

    [Theory]
    [InlineData(CaseState.Submitted, "")]
    [InlineData(CaseState.Closed, "")]
    [InlineData(CaseState.Closed, "/letter")]
    [InlineData(CaseState.AwaitingDeclaration, "/declaration")]
    public async Task A_request_costs_as_much_at_its_end_as_at_its_beginning(CaseState state, string route)
    {
        var number = await portal.GivenAsync(state);
        using var sarah = await portal.SignedInAsync(StoredCases.Sarah);
        await sarah.GetAsync($"/requests/{number}{route}");

        Assert.Equal(ForOneRequest, await portal.CommandsOfAsync(() => sarah.GetAsync($"/requests/{number}{route}")));
    }

    [Fact]
    public async Task The_policy_costs_one_command_and_the_start_page_none()
    {
        using var visitor = portal.Visitor();
        await visitor.GetAsync("/");

        Assert.Equal(0, await portal.CommandsOfAsync(() => visitor.GetAsync("/")));
        Assert.Equal(1, await portal.CommandsOfAsync(() => visitor.GetAsync("/policy")));
    }
}
