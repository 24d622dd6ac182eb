using System.Text.RegularExpressions;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Web.Data.Messages;
using BeneficiaryPortal.Web.Messaging;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace BeneficiaryPortal.Web.Tests.Messaging;

/// <summary>Six digits by SMS, and everything that somebody else might try with them.</summary>
public sealed partial class OneTimeCodesTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static int s_number;

    // Each test has a telephone of its own.
    private readonly string _mobile = $"+9665590{Interlocked.Increment(ref s_number):D5}";

    private OneTimeCodes Codes => portal.Services.GetRequiredService<OneTimeCodes>();

    [Fact]
    public async Task A_code_opens_what_it_was_sent_for_once()
    {
        var code = await SentAsync();

        Assert.Equal(CodeAnswer.Accepted, await RedeemAsync(code));
        Assert.Equal(CodeAnswer.Over, await RedeemAsync(code));
    }

    [Theory]
    [InlineData('٠')]
    [InlineData('۰')]
    public async Task It_may_be_typed_in_any_digits(char zero)
    {
        var code = await SentAsync();

        Assert.Equal(CodeAnswer.Accepted, await RedeemAsync($" {string.Concat(code.Select(digit => (char)(zero + (digit - '0'))))} "));
    }

    [Fact]
    public async Task Of_fifty_at_once_one_opens()
    {
        var code = await SentAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => RedeemAsync(code))));

        Assert.Single(answers, CodeAnswer.Accepted);
        Assert.DoesNotContain(CodeAnswer.Wrong, answers);
    }

    [Fact]
    public async Task After_five_wrong_ones_the_right_one_opens_nothing()
    {
        var code = await SentAsync();
        var wrong = code == "000000" ? "000001" : "000000";

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => RedeemAsync(wrong))));

        Assert.Equal(OneTimeCodes.MostTries, answers.Count(answer => answer == CodeAnswer.Wrong));
        Assert.Equal(CodeAnswer.Over, await RedeemAsync(code));
    }

    [Fact]
    public async Task It_lives_for_ten_minutes()
    {
        var early = await SentAsync();
        portal.Clock.Advance(OneTimeCodes.Life - TimeSpan.FromSeconds(1));
        Assert.Equal(CodeAnswer.Accepted, await RedeemAsync(early));

        var late = await SentAsync();
        portal.Clock.Advance(OneTimeCodes.Life);
        Assert.Equal(CodeAnswer.Over, await RedeemAsync(late));
    }

    [Fact]
    public async Task It_opens_nothing_else_and_nobody_elses()
    {
        var code = await SentAsync();

        Assert.Equal(CodeAnswer.Over, await Codes.RedeemAsync(CodePurpose.ClaimFile, _mobile, code, CancellationToken.None));
        Assert.Equal(CodeAnswer.Over, await Codes.RedeemAsync(CodePurpose.SignIn, "+966559999999", code, CancellationToken.None));
        Assert.Equal(CodeAnswer.Accepted, await RedeemAsync(code));
    }

    [Fact]
    public async Task Only_the_newest_counts_also_after_it_was_used()
    {
        var first = await SentAsync();
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await SentAsync();

        Assert.Equal(first == second ? CodeAnswer.Accepted : CodeAnswer.Wrong, await RedeemAsync(first));
        await RedeemAsync(second);
        Assert.Equal(CodeAnswer.Over, await RedeemAsync(first));
    }

    [Fact]
    public async Task Three_go_to_one_number_in_an_hour_however_many_ask_at_once()
    {
        var issues = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Task.Run(IssueAsync)));
        Assert.Equal(3, issues.Count(issue => issue == CodeIssue.Sent));
        Assert.Equal(27, issues.Count(issue => issue == CodeIssue.TooMany));

        portal.Clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromSeconds(1));
        Assert.Equal(CodeIssue.TooMany, await IssueAsync());
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(CodeIssue.Sent, await IssueAsync());
    }

    [Fact]
    public async Task Once_the_SMS_of_the_day_are_used_up_no_code_is_sent()
    {
        portal.Clock.Advance(TimeSpan.FromDays(3));
        var today = Domain.Calendar.RiyadhTime.Today(portal.Clock);
        await portal.WithDbAsync(db =>
        {
            db.SmsDays.Add(new SmsDay { Day = today, Sent = 2000 });
            return db.SaveChangesAsync();
        });

        Assert.Equal(CodeIssue.DayUsedUp, await IssueAsync());
        portal.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(CodeIssue.Sent, await IssueAsync());
    }

    [Fact]
    public async Task Neither_code_nor_number_lies_in_the_database_in_clear()
    {
        var code = await SentAsync();

        Assert.Empty(await RowsWithAsync(code, _mobile, _mobile[1..]));

        await portal.WithServiceAsync<Dispatcher, int>(dispatcher => dispatcher.RunAsync(CancellationToken.None));
        Assert.Null(await BodyAsync());
    }

    private Task<CodeIssue> IssueAsync() => Codes.IssueAsync(CodePurpose.SignIn, _mobile, Language.Arabic, CancellationToken.None);

    private Task<CodeAnswer> RedeemAsync(string typed) => Codes.RedeemAsync(CodePurpose.SignIn, _mobile, typed, CancellationToken.None);

    /// <summary>The code as the person reads it.</summary>
    private async Task<string> SentAsync()
    {
        Assert.Equal(CodeIssue.Sent, await IssueAsync());
        return SixDigits().Match((await BodyAsync())!).Value;
    }

    private Task<string?> BodyAsync() => portal.WithDbAsync(async db =>
        (await db.Messages.AsNoTracking().Where(m => m.Kind == MessageKind.OneTimeCode).ToListAsync()).Where(m => m.Recipient == _mobile).MaxBy(m => m.AddedAt)!.Body);

    private async Task<List<string>> RowsWithAsync(params string[] secrets)
    {
        await using var connection = new NpgsqlConnection(portal.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            """SELECT m::text FROM "OutboxMessages" m UNION ALL SELECT c::text FROM "OneTimeCodes" c UNION ALL SELECT n::text FROM "CodeNumbers" n""", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<string>();
        while (await reader.ReadAsync())
        {
            // Six digits may stand in an instant by chance, but not as a word of their own.
            var row = reader.GetString(0);
            found.AddRange(secrets.Where(secret => Regex.IsMatch(row, $@"(?<![0-9A-Za-z.:-]){Regex.Escape(secret)}(?![0-9A-Za-z+])", RegexOptions.None, TimeSpan.FromSeconds(1))));
        }

        return found;
    }

    [GeneratedRegex("[0-9]{6}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SixDigits();
}
