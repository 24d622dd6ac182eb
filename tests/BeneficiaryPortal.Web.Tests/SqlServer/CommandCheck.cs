using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace BeneficiaryPortal.Web.Tests.SqlServer;

/// <summary>Resolves the names in one statement: tables (208), aliases (4104), columns (207), functions (195).</summary>
internal sealed class CommandCheck
{
    private readonly TSqlSchema _schema;
    private readonly TSqlStatement _statement;
    private readonly List<string> _findings = [];

    // An alias can name one table here and another in a subquery; null is a source whose columns are not followed (a subquery, OPENJSON).
    private readonly Dictionary<string, List<TSqlTable?>> _sources = new(StringComparer.OrdinalIgnoreCase);

    private CommandCheck(TSqlSchema schema, TSqlStatement statement)
    {
        _schema = schema;
        _statement = statement;
    }

    public static IReadOnlyList<string> Findings(TSqlSchema schema, string sql)
    {
        var findings = new List<string>();
        var statements = TSql.Parse(sql, findings).Statements().ToList();
        return [.. findings, .. statements.SelectMany(s => new CommandCheck(schema, s).Run())];
    }

    private List<string> Run()
    {
        CollectTables();
        CollectTargets();
        foreach (var insert in _statement.Find<InsertSpecification>())
        {
            CheckInsert(insert);
        }

        foreach (var column in TSqlFunctions.ColumnsIn(_statement))
        {
            CheckColumn([.. column.MultiPartIdentifier.Identifiers.Select(i => i.Value)]);
        }

        _findings.AddRange(TSqlFunctions.UnknownIn(_statement));
        return _findings;
    }

    private void AddSource(string name, TSqlTable? table)
    {
        if (!_sources.TryGetValue(name, out var tables))
        {
            _sources[name] = tables = [];
        }

        tables.Add(table);
    }

    private void CollectTables()
    {
        var queriesByName = _statement.Find<CommonTableExpression>().Select(c => c.ExpressionName.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var references = _statement.Find<NamedTableReference>();
        var aliases = references.Where(r => r.Alias is not null).Select(r => r.Alias.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var reference in references)
        {
            var name = reference.SchemaObject.Name();
            // UPDATE [c] SET ... FROM [Cases] AS [c]
            var isAlias = reference.Alias is null && aliases.Contains(name);
            var isTable = _schema.Tables.TryGetValue(name, out var table);
            if (!isTable && !isAlias && !queriesByName.Contains(name))
            {
                _findings.Add($"no table {name} (208)");
            }

            if (!isAlias)
            {
                AddSource(reference.Alias?.Value ?? name, table);
            }
        }

        foreach (var other in _statement.Find<TableReferenceWithAlias>().Where(r => r is not NamedTableReference && r.Alias is not null))
        {
            AddSource(other.Alias.Value, null);
        }
    }

    private void CollectTargets()
    {
        foreach (var change in _statement.Find<DataModificationSpecification>())
        {
            var table = Target(change);
            AddSource("INSERTED", table);
            AddSource("DELETED", table);
            if (change is MergeSpecification { TableAlias: { } alias })
            {
                AddSource(alias.Value, table);
            }
        }
    }

    private TSqlTable? Target(DataModificationSpecification change)
    {
        var name = (change.Target as NamedTableReference)?.SchemaObject.Name() ?? "";
        return _schema.Tables.GetValueOrDefault(name) ?? _sources.GetValueOrDefault(name)?.FirstOrDefault();
    }

    private void CheckInsert(InsertSpecification insert)
    {
        var table = Target(insert);
        var missing = insert.Columns.Select(c => c.Name()).Where(c => table is not null && !table.Types.ContainsKey(c));
        _findings.AddRange(missing.Select(c => $"INSERT: no column {c} in {table!.Name} (207)"));
        var rows = (insert.InsertSource as ValuesInsertSource)?.RowValues ?? [];
        var uneven = rows.Where(r => insert.Columns.Count > 0 && r.ColumnValues.Count != insert.Columns.Count);
        _findings.AddRange(uneven.Select(r => $"INSERT: {insert.Columns.Count} columns, {r.ColumnValues.Count} values (110)"));
    }

    private void CheckColumn(string[] path)
    {
        var column = path[^1];
        var sources = path.Length > 1 ? _sources.GetValueOrDefault(path[^2]) : [.. _sources.Values.SelectMany(tables => tables)];
        if (sources is null)
        {
            _findings.Add($"no table or alias {path[^2]} for its column {column} (4104)");
        }
        else if (sources.All(t => t is not null && !t.Types.ContainsKey(column)) && !(path.Length == 1 && IsResultColumn(column)))
        {
            _findings.Add($"no column {string.Join('.', path)} (207)");
        }
    }

    private bool IsResultColumn(string column) =>
        _statement.Find<SelectScalarExpression>().Any(s => string.Equals(s.ColumnName?.Value, column, StringComparison.OrdinalIgnoreCase));
}
