using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Data.Accounts;
using BeneficiaryPortal.Web.Security;
using BeneficiaryPortal.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Tests.Security;

public sealed class SignInTriesTests : IAsyncLifetime
{
    private readonly StoppedClock _clock = new();
    private readonly PortalUser _user = new() { UserName = "desk", SecurityStamp = "", FullName = "" };
    private TestDatabase _database = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await using var db = Db();
        db.Users.Add(_user);
        await db.SaveChangesAsync();
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task Fifty_tries_at_once_are_five()
    {
        var allowed = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => TryAsync()));
        Assert.Equal(SignInTries.Most, allowed.Count(may => may));
    }

    [Fact]
    public async Task An_account_rests_ten_minutes_and_has_five_tries_again()
    {
        await TryManyAsync(SignInTries.Most);
        _clock.Now += SignInTries.Rest - TimeSpan.FromSeconds(1);
        Assert.False(await TryAsync());

        _clock.Now += TimeSpan.FromSeconds(1);
        Assert.Equal(SignInTries.Most, await TryManyAsync(SignInTries.Most + 1));
    }

    [Fact]
    public async Task A_success_forgets_the_tries_before_it()
    {
        await TryManyAsync(SignInTries.Most);
        await using var db = Db();
        await new SignInTries(db, _clock).ForgetAsync(_user.Id, CancellationToken.None);
        Assert.Equal(SignInTries.Most, await TryManyAsync(SignInTries.Most + 1));
    }

    private async Task<int> TryManyAsync(int times)
    {
        var allowed = 0;
        for (var i = 0; i < times; i++)
        {
            allowed += await TryAsync() ? 1 : 0;
        }

        return allowed;
    }

    private async Task<bool> TryAsync()
    {
        await using var db = Db();
        return await new SignInTries(db, _clock).CountAsync(_user.Id, CancellationToken.None);
    }

    private PostgreSqlPortalDb Db() =>
        new(new DbContextOptionsBuilder<PostgreSqlPortalDb>().UseNpgsql(_database.ConnectionString).UseApplicationServiceProvider(AccountSchema.Alone).Options);

    private sealed class StoppedClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 20, 6, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
