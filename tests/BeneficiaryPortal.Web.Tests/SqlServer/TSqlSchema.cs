using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace BeneficiaryPortal.Web.Tests.SqlServer;

/// <summary>The tables, columns, keys and indexes that a script ends with.</summary>
internal sealed class TSqlSchema
{
    private TSqlSchema(SchemaFold fold, IReadOnlyList<string> findings)
    {
        Tables = fold.Tables.Select(t => new TSqlTable(t)).ToDictionary(t => t.Name, StringComparer.OrdinalIgnoreCase);
        Indexes = fold.Indexes;
        Findings = findings;
    }

    public IReadOnlyDictionary<string, TSqlTable> Tables { get; }

    public IReadOnlyCollection<CreateIndexStatement> Indexes { get; }

    /// <summary>What the grammar and the order of the statements left to complain of.</summary>
    public IReadOnlyList<string> Findings { get; }

    public static TSqlSchema Of(string script)
    {
        var findings = new List<string>();
        var fold = new SchemaFold(findings);
        foreach (var statement in MigrationScript.Statements(script, findings))
        {
            fold.Apply(statement);
        }

        return new TSqlSchema(fold, findings);
    }

    /// <summary>One line for each column, key and index: two scripts agree when these are equal.</summary>
    public IReadOnlyList<string> Lines() =>
        [.. Tables.Values.Where(t => t.Name != "__EFMigrationsHistory").SelectMany(t => t.Lines()).Concat(Indexes.Select(i => i.Text())).Order(StringComparer.Ordinal)];
}

internal sealed class TSqlTable
{
    public TSqlTable(CreateTableStatement create)
    {
        Name = create.SchemaObjectName.Name();
        Definition = create.Definition;
        Types = create.Definition.ColumnDefinitions.DistinctBy(NameOf, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(NameOf, c => c.DataType.Text().ToUpperInvariant(), StringComparer.OrdinalIgnoreCase);
        Keys = [.. Constraints<UniqueConstraintDefinition>().Select(k => k.Columns.Select(c => c.Column.Name()).ToHashSet(StringComparer.OrdinalIgnoreCase))];
    }

    public string Name { get; }

    public TableDefinition Definition { get; }

    public IReadOnlyDictionary<string, string> Types { get; }

    public IReadOnlyList<IReadOnlySet<string>> Keys { get; }

    public static string NameOf(ColumnDefinition column) => column.ColumnIdentifier.Value;

    public IEnumerable<T> Constraints<T>()
        where T : ConstraintDefinition => Definition.TableConstraints.OfType<T>();

    // A default given to an added column serves the rows that were there before: two scripts need not agree on it.
    public IEnumerable<string> Lines() => Definition.ColumnDefinitions.Select(LineOf)
        .Concat(Constraints<ConstraintDefinition>().Where(c => c is not DefaultConstraintDefinition).Select(c => $"{Name} {c.Text()}"));

    private string LineOf(ColumnDefinition column)
    {
        var identity = column.IdentityOptions is null ? "" : "IDENTITY";
        return $"{Name}.{NameOf(column)} {column.DataType.Text()} {column.ComputedColumnExpression.Text()} {identity} {string.Join(' ', column.Constraints.Select(c => c.Text()))}";
    }
}
