using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace BeneficiaryPortal.Web.Tests.SqlServer;

/// <summary>T-SQL as Microsoft's own grammar reads it, at the level EF Core's provider writes for.</summary>
internal static class TSql
{
    public static TSqlScript Parse(string sql, ICollection<string> findings)
    {
        using var reader = new StringReader(sql);
        var script = new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        foreach (var error in errors)
        {
            findings.Add($"line {error.Line}, column {error.Column}: {error.Message}");
        }

        return script as TSqlScript ?? new TSqlScript();
    }

    public static IEnumerable<TSqlStatement> Statements(this TSqlScript script) => script.Batches.SelectMany(b => b.Statements);

    public static IReadOnlyList<T> Find<T>(this TSqlFragment root)
        where T : TSqlFragment
    {
        var finder = new Finder<T>();
        root.Accept(finder);
        return finder.Found;
    }

    public static string Name(this SchemaObjectName name) => name.BaseIdentifier.Value;

    public static string Name(this ColumnReferenceExpression column) => column.MultiPartIdentifier?.Identifiers[^1].Value ?? $"{column.ColumnType}";

    public static string Text(this TSqlFragment? fragment)
    {
        if (fragment is null)
        {
            return "";
        }

        new Sql150ScriptGenerator().GenerateScript(fragment, out var text);
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private sealed class Finder<T> : TSqlFragmentVisitor
        where T : TSqlFragment
    {
        public List<T> Found { get; } = [];

        public override void Visit(TSqlFragment node)
        {
            if (node is T match)
            {
                Found.Add(match);
            }
        }
    }
}
