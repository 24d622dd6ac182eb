using System.Data.Common;
using BeneficiaryPortal.Web.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace BeneficiaryPortal.Web.Tests.Hosting;

/// <summary>A portal that counts the commands it sends to its database.</summary>
public class CountingPortal : PortalFactory
{
    private readonly CountedCommands _counter = new();

    /// <summary>How many commands a page costs, the reader's own session included. It is visited twice: what is kept for a while is read by the first visit.</summary>
    public async Task<int> CommandsOfAsync(Func<Task> visit)
    {
        await visit();
        var before = _counter.Count;
        await visit();
        return _counter.Count - before;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.ConfigureDbContext<PostgreSqlPortalDb>(options => options.AddInterceptors(_counter)));
    }

    private sealed class CountedCommands : DbCommandInterceptor
    {
        private int _count;

        public int Count => _count;

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref _count);
            return ValueTask.FromResult(result);
        }
    }
}
