using System.Data.Common;
using BeneficiaryPortal.Web.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace BeneficiaryPortal.Web.Tests.Hosting;

/// <summary>A portal that counts the commands it sends to its database.</summary>
public sealed class CountingPortal : PortalFactory
{
    private readonly Counter _counter = new();

    /// <summary>How many commands this page costs, once everything that is kept in memory is kept.</summary>
    public async Task<int> CommandsOfAsync(PortalClient client, string path)
    {
        await client.GetAsync(path);
        _counter.Commands = 0;
        var page = await client.GetAsync(path);
        Assert.Equal(System.Net.HttpStatusCode.OK, page.Status);
        return _counter.Commands;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.ConfigureDbContext<PostgreSqlPortalDb>(options => options.AddInterceptors(_counter)));
    }

    private sealed class Counter : DbCommandInterceptor
    {
        private int _commands;

        public int Commands
        {
            get => _commands;
            set => _commands = value;
        }

        public override ValueTask<DbDataReader> ReaderExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref _commands);
            return ValueTask.FromResult(result);
        }

        public override ValueTask<int> NonQueryExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref _commands);
            return ValueTask.FromResult(result);
        }
    }
}
