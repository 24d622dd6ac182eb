using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace BeneficiaryPortal.Web.Tests.SqlServer;

/// <summary>The statements of a migration script in order, taken out of the IF, BEGIN and EXEC(N'...') around them.</summary>
internal static class MigrationScript
{
    public static IReadOnlyList<TSqlStatement> Statements(string sql, ICollection<string> findings) =>
        [.. TSql.Parse(sql, findings).Statements().SelectMany(s => Unwrap(s, findings))];

    /// <summary>Whether a second run changes nothing: all is in a transaction and behind a question.</summary>
    public static bool IsIdempotent(string sql) =>
        TSql.Parse(sql, []).Statements().All(s => s is IfStatement or BeginTransactionStatement or CommitTransactionStatement);

    private static IEnumerable<TSqlStatement> Unwrap(TSqlStatement? statement, ICollection<string> findings) => statement switch
    {
        null => [],
        IfStatement choice => [.. Unwrap(choice.ThenStatement, findings), .. Unwrap(choice.ElseStatement, findings)],
        BeginEndBlockStatement block => block.StatementList.Statements.SelectMany(s => Unwrap(s, findings)),
        ExecuteStatement { ExecuteSpecification.ExecutableEntity: ExecutableStringList list } => Executed(list, findings),
        _ => [statement],
    };

    private static IReadOnlyList<TSqlStatement> Executed(ExecutableStringList list, ICollection<string> findings)
    {
        // The name of a default constraint is known only when the script runs.
        var dependsOnVariable = list.Strings.Any(s => s is not StringLiteral);
        return dependsOnVariable ? [] : Statements(string.Concat(list.Strings.Cast<StringLiteral>().Select(s => s.Value)), findings);
    }
}
