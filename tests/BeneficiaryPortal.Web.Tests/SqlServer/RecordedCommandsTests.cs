using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Tests.SqlServer;

public sealed class RecordedCommandsTests
{
    [Fact]
    public void Saving_is_recorded_without_a_server_and_every_command_is_good()
    {
        var recorded = new RecordedCommands();
        using var db = new TrialDb(recorded.Options<TrialDb>());
        db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        var people = Enumerable.Range(1, 5).Select(i => new TrialPerson { Name = $"{i}" }).ToList();
        people[0].Requests.Add(new TrialRequest { Number = "R-1" });
        db.AddRange(people);
        db.SaveChanges();
        people[0].Requests[0].State = TrialState.Decided;
        db.Remove(people[1]);
        db.SaveChanges();

        Assert.Equal(5, people.Select(p => p.Id).Distinct().Count());
        Assert.Contains(recorded.Texts, t => t.Contains("MERGE [People]", StringComparison.Ordinal));
        Assert.Contains(recorded.Texts, t => t.Contains("UPDATE [Requests]", StringComparison.Ordinal) && t.Contains("DELETE FROM [People]", StringComparison.Ordinal));
        Assert.All(recorded.Texts, t => Assert.Empty(CommandCheck.Findings(TrialDb.Schema, t)));
    }
}
