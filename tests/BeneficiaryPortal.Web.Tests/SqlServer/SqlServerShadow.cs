using System.Collections;
using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;

namespace BeneficiaryPortal.Web.Tests.SqlServer;

/// <summary>
/// Compiles every LINQ query of a PostgreSQL context for SQL Server as well, and checks what would be sent.
/// A query that SQL Server would not take fails the test that asks it.
/// </summary>
internal sealed class SqlServerShadow(Func<RecordedCommands, DbContext> sqlServer, Func<TSqlSchema> schema) : IQueryExpressionInterceptor
{
    private static readonly MethodInfo ReadMethod = typeof(SqlServerShadow).GetMethod(nameof(Read), BindingFlags.NonPublic | BindingFlags.Static)!;
    private readonly Lazy<TSqlSchema> _schema = new(schema);
    private readonly ConcurrentQueue<string> _commands = new();

    /// <summary>The portal's: one for all hosts, since EF Core builds its services anew for each other interceptor of this kind.</summary>
    public static SqlServerShadow ForPortal { get; } = new(SqlServerPortal.Db, () => SqlServerPortal.Schema);

    public IReadOnlyCollection<string> Commands => _commands;

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        var findings = Findings(queryExpression);
        return findings.Count == 0
            ? queryExpression
            : throw new InvalidOperationException($"SQL Server would not take this query.\n{string.Join('\n', findings)}\n{ExpressionPrinter.Print(queryExpression)}");
    }

    private List<string> Findings(Expression query)
    {
        var recorded = new RecordedCommands();
        try
        {
            using var db = sqlServer(recorded);
            Run(db, query);
        }
        catch (InvalidOperationException untranslatable) when (recorded.Texts.Count == 0)
        {
            return [untranslatable.Message];
        }
        catch (InvalidOperationException)
        {
            // The command went out: Single, First and Count only miss the row that no server gave.
        }

        var findings = new List<string>();
        foreach (var text in recorded.Texts)
        {
            _commands.Enqueue(text);
            findings.AddRange(CommandCheck.Findings(_schema.Value, text).Select(f => $"{f}\n{text}"));
        }

        return findings;
    }

    private static void Run(DbContext db, Expression query)
    {
        var moved = new MovedQuery(db.Model);
        var expression = moved.Visit(query);
        var context = db.GetService<IQueryContextFactory>().Create();
        foreach (var (name, type) in moved.Parameters)
        {
            context.Parameters[name] = Sample.Of(type);
        }

        var isSequence = typeof(IQueryable).IsAssignableFrom(expression.Type);
        var result = isSequence ? typeof(IEnumerable<>).MakeGenericType(expression.Type.GetGenericArguments()[0]) : expression.Type;
        ReadMethod.MakeGenericMethod(result).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [db, expression, context], null);
    }

    private static void Read<TResult>(DbContext db, Expression query, QueryContext context)
    {
        var result = db.GetService<IDatabase>().CompileQuery<TResult>(query, async: false)(context);
        (result as IEnumerable)?.GetEnumerator().MoveNext();
    }

    /// <summary>The same query over the other provider's model.</summary>
    private sealed class MovedQuery(IModel model) : ExpressionVisitor
    {
        public Dictionary<string, Type> Parameters { get; } = new(StringComparer.Ordinal);

        // A split query asks for its collections only once there is a row, so it is taken as one.
        protected override Expression VisitMethodCall(MethodCallExpression node) =>
            node.Method.Name == nameof(RelationalQueryableExtensions.AsSplitQuery) ? Visit(node.Arguments[0]) : base.VisitMethodCall(node);

        protected override Expression VisitExtension(Expression node)
        {
            switch (node)
            {
                case QueryParameterExpression parameter:
                    Parameters[parameter.Name] = parameter.Type;
                    return parameter;
                case EntityQueryRootExpression root when root.GetType() == typeof(EntityQueryRootExpression):
                    return new EntityQueryRootExpression(model.FindEntityType(root.EntityType.Name)!);
                default:
                    return base.VisitExtension(node);
            }
        }
    }
}
