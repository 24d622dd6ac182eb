using System.Data.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BeneficiaryPortal.Web.Tests.Hosting;

/// <summary>
/// A page that is only looked at must change nothing: a command that writes during a GET fails it. Sessions and keys are the guard's own; that a
/// document was opened is written down.
/// </summary>
internal sealed class NoGetSaves : DbCommandInterceptor
{
    private static readonly HttpContextAccessor Http = new();
    private static readonly string[] Writing = ["INSERT", "UPDATE", "DELETE"];
    private static readonly string[] Exempt = ["\"Sessions\"", "\"ProtectionKeys\"", "INTO \"DocumentViews\""];

    public static NoGetSaves Instance { get; } = new();

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Refuse(command);
        return result;
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Refuse(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Refuse(command);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Refuse(command);
        return ValueTask.FromResult(result);
    }

    private static void Refuse(DbCommand command)
    {
        if (Http.HttpContext is { Request: { Method: "GET" or "HEAD" } request }
            && Array.Exists(Writing, verb => command.CommandText.Contains(verb + " ", StringComparison.Ordinal))
            && !Array.Exists(Exempt, table => command.CommandText.Contains(table, StringComparison.Ordinal)))
        {
            throw new InvalidOperationException($"GET {request.Path} writes: {command.CommandText}");
        }
    }
}
