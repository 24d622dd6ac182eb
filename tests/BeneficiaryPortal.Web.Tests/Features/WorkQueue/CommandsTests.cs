using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Tests.Shared;
using BeneficiaryPortal.Web.Tests.Hosting;

namespace BeneficiaryPortal.Web.Tests.Features.WorkQueue;

/// <summary>A page costs the same few commands however many rows there are.</summary>
public sealed class CommandsTests(CountingPortal portal, Xunit.Abstractions.ITestOutputHelper output) : IClassFixture<CountingPortal>
{
    private const int MostOfQueue = 3;
    private const int MostOfReception = 4;
    private const int MostOfCase = 4;

    /// <summary>While the data is matched, files that look alike are sought too.</summary>
    private const int MostWhileMatching = 5;

    [Fact]
    public async Task The_queue_and_the_reception_cost_the_same_with_one_row_and_with_many()
    {
        var now = portal.Clock.GetUtcNow().UtcDateTime;
        using var officer = await portal.SignedInAsync("officer");
        await portal.GivenAsync(CaseState.Submitted, StoredCases.Sarah, given => given.ReceivedAtTheDesk().Opened(now.AddDays(-1)));
        var (queue, reception) = (await CommandsOfAsync(officer, "/cases"), await CommandsOfAsync(officer, "/reception"));

        await portal.GivenManyAsync(80, CaseState.UnderVerification, (given, i) => given.ReceivedAtTheDesk().Opened(now.AddDays(-i)));

        output.WriteLine($"queue {queue}, reception {reception}");
        Assert.InRange(queue, 1, MostOfQueue);
        Assert.InRange(reception, 1, MostOfReception);
        Assert.Equal((queue, reception), (await CommandsOfAsync(officer, "/cases"), await CommandsOfAsync(officer, "/reception")));
        Assert.Equal(queue, await CommandsOfAsync(officer, "/cases?view=all&mine=true&late=true&state=UnderVerification&channel=Interview"));
    }

    [Fact]
    public async Task A_case_costs_the_same_at_its_beginning_and_at_its_end()
    {
        using var officer = await portal.SignedInAsync("officer");
        Assert.InRange(await CommandsOfAsync(officer, $"/cases/{await portal.GivenAsync(CaseState.Submitted)}"), 1, MostWhileMatching);
        var young = await CommandsOfAsync(officer, $"/cases/{await portal.GivenAsync(CaseState.AwaitingDeclaration)}");
        var number = await portal.GivenAsync(CaseState.InService);
        await portal.MoveAsync(number, (c, cast) =>
        {
            var at = cast.Officer.At(c.History[^1].At);
            for (var i = 0; i < 20; i++)
            {
                c.RecordDelivery($"Payment {i}", RiyadhTime.DayOf(at.At), 100, "Hessa", at);
            }
        });

        output.WriteLine($"case {young}");
        Assert.InRange(young, 1, MostOfCase);
        Assert.Equal(young, await CommandsOfAsync(officer, $"/cases/{number}"));
    }

    /// <summary>Once everything that is kept in memory is kept.</summary>
    private async Task<int> CommandsOfAsync(PortalClient client, string path)
    {
        await client.GetAsync(path);
        return await portal.CommandsOfAsync(() => client.GetAsync(path));
    }
}
