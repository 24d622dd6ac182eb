using System.Globalization;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace BeneficiaryPortal.Web.Tests.SqlServer;

/// <summary>What a server would refuse in a schema that parses, with the number of its error.</summary>
internal static class SchemaCheck
{
    public static IReadOnlyList<string> Findings(TSqlSchema schema) =>
    [
        .. schema.Findings,
        .. Repeated(schema.Tables.Values.SelectMany(NamesOf)).Select(name => $"{name}: name used twice (2714)"),
        .. Repeated(schema.Indexes.Select(i => $"{i.OnName.Name()}.{i.Name.Value}")).Select(name => $"{name}: index name used twice (1913)"),
        .. schema.Tables.Values.SelectMany(t => Columns(t).Concat(Keys(t)).Concat(ForeignKeys(t, schema)).Concat(Checks(t))),
        .. schema.Indexes.SelectMany(i => Index(i, schema)),
    ];

    private static IEnumerable<string> Repeated(IEnumerable<string> names) =>
        names.GroupBy(n => n, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key);

    private static IEnumerable<string> NamesOf(TSqlTable table) =>
        table.Constraints<ConstraintDefinition>().Where(c => c.ConstraintIdentifier is not null).Select(c => c.ConstraintIdentifier.Value).Prepend(table.Name);

    private static IEnumerable<string> Columns(TSqlTable table)
    {
        var columns = table.Definition.ColumnDefinitions;
        return Repeated(columns.Select(TSqlTable.NameOf)).Select(name => $"{table.Name}.{name}: column given twice (2705)")
            .Concat(columns.Where(c => c.DataType is UserDataTypeReference).Select(c => $"{table.Name}.{TSqlTable.NameOf(c)}: unknown type {c.DataType.Text()} (2715)"))
            .Concat(columns.Where(c => Parameter(c) > Limit(c)).Select(c => $"{table.Name}.{TSqlTable.NameOf(c)}: {c.DataType.Text()} is over {Limit(c)} (131)"))
            .Concat(columns.SelectMany(c => Expression(c.DefaultConstraint, table, "default")).Concat(columns.SelectMany(c => Expression(c.ComputedColumnExpression, table, "computed"))));
    }

    private static int Parameter(ColumnDefinition column) =>
        column.DataType is SqlDataTypeReference { Parameters: [IntegerLiteral first, ..] } ? int.Parse(first.Value, CultureInfo.InvariantCulture) : 0;

    private static int Limit(ColumnDefinition column) => (column.DataType as SqlDataTypeReference)?.SqlDataTypeOption switch
    {
        SqlDataTypeOption.NVarChar or SqlDataTypeOption.NChar => 4000,
        SqlDataTypeOption.VarChar or SqlDataTypeOption.Char or SqlDataTypeOption.VarBinary or SqlDataTypeOption.Binary => 8000,
        SqlDataTypeOption.Decimal or SqlDataTypeOption.Numeric => 38,
        SqlDataTypeOption.DateTime2 or SqlDataTypeOption.DateTimeOffset or SqlDataTypeOption.Time => 7,
        _ => int.MaxValue,
    };

    private static IEnumerable<string> Keys(TSqlTable table) =>
        table.Constraints<UniqueConstraintDefinition>().SelectMany(k => Missing(table, k.Columns.Select(c => c.Column.Name()), k.ConstraintIdentifier?.Value));

    private static IEnumerable<string> Missing(TSqlTable table, IEnumerable<string> columns, string? by) =>
        columns.Where(c => !table.Types.ContainsKey(c)).Select(c => $"{table.Name}, {by}: no column {c} (207)");

    private static IEnumerable<string> ForeignKeys(TSqlTable table, TSqlSchema schema) =>
        table.Constraints<ForeignKeyConstraintDefinition>().SelectMany(k => ForeignKey(k, table, schema));

    private static List<string> ForeignKey(ForeignKeyConstraintDefinition key, TSqlTable table, TSqlSchema schema)
    {
        var where = $"{table.Name}, {key.ConstraintIdentifier?.Value}";
        if (!schema.Tables.TryGetValue(key.ReferenceTableName.Name(), out var target))
        {
            return [$"{where}: no table {key.ReferenceTableName.Name()} (1767)"];
        }

        var own = key.Columns.Select(c => c.Value).ToList();
        var referenced = key.ReferencedTableColumns.Select(c => c.Value).ToList();
        List<string> missing = [.. Missing(table, own, key.ConstraintIdentifier?.Value), .. Missing(target, referenced, $"reference of {where}")];
        if (missing.Count > 0)
        {
            return missing;
        }

        var differing = own.Zip(referenced).Where(pair => table.Types[pair.First] != target.Types[pair.Second]);
        IEnumerable<string> noKey = target.Keys.Any(k => k.SetEquals(referenced)) ? [] : [$"{where}: {target.Name} ({string.Join(", ", referenced)}) is no key (1776)"];
        return [.. noKey, .. differing.Select(p => $"{where}: {p.First} {table.Types[p.First]} against {p.Second} {target.Types[p.Second]} (1778)")];
    }

    private static IEnumerable<string> Checks(TSqlTable table) =>
        table.Constraints<CheckConstraintDefinition>().SelectMany(c => Expression(c, table, c.ConstraintIdentifier?.Value));

    private static IEnumerable<string> Index(CreateIndexStatement index, TSqlSchema schema)
    {
        if (!schema.Tables.TryGetValue(index.OnName.Name(), out var table))
        {
            return [$"index {index.Name.Value}: no table {index.OnName.Name()} (1088)"];
        }

        var columns = index.Columns.Select(c => c.Column).Concat(index.IncludeColumns).Select(c => c.Name());
        var tooLong = index.Columns.Select(c => c.Column.Name()).Where(c => table.Types.GetValueOrDefault(c, "").Contains("MAX", StringComparison.Ordinal));
        return Missing(table, columns, index.Name.Value)
            .Concat(tooLong.Select(c => $"index {index.Name.Value}: {c} {table.Types[c]} cannot be a key column (1919)"))
            .Concat(Expression(index.FilterPredicate, table, index.Name.Value));
    }

    private static IEnumerable<string> Expression(TSqlFragment? expression, TSqlTable table, string? by) => expression is null
        ? []
        : Missing(table, TSqlFunctions.ColumnsIn(expression).Select(c => c.Name()), by).Concat(TSqlFunctions.UnknownIn(expression));
}
