using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace BeneficiaryPortal.Web.Tests.SqlServer;

/// <summary>Folds every ALTER, DROP and rename of a script into its CREATEs, so that only the schema it ends with is left.</summary>
internal sealed class SchemaFold(ICollection<string> findings)
{
    private readonly Dictionary<string, CreateTableStatement> _tables = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<CreateIndexStatement> _indexes = [];

    public IReadOnlyCollection<CreateTableStatement> Tables => _tables.Values;

    public IReadOnlyCollection<CreateIndexStatement> Indexes => _indexes;

    public void Apply(TSqlStatement statement)
    {
        switch (statement)
        {
            case CreateTableStatement create:
                Expect(_tables.TryAdd(create.SchemaObjectName.Name(), create), $"table {create.SchemaObjectName.Name()} is created twice (2714)");
                break;
            case DropTableStatement drop:
                DropTables(drop);
                break;
            case CreateIndexStatement create:
                _indexes.Add(create);
                break;
            case DropIndexStatement drop:
                DropIndexes(drop);
                break;
            case AlterTableAddTableElementStatement add:
                Add(Table(add.SchemaObjectName), add.Definition);
                break;
            case AlterTableAlterColumnStatement alter:
                Alter(Table(alter.SchemaObjectName), alter);
                break;
            case AlterTableDropTableElementStatement drop:
                Drop(Table(drop.SchemaObjectName), drop);
                break;
            case ExecuteStatement { ExecuteSpecification.ExecutableEntity: ExecutableProcedureReference call } when ProcedureOf(call) == "sp_rename":
                Rename([.. call.Parameters.Select(p => p.ParameterValue).Cast<StringLiteral>().Select(p => p.Value)]);
                break;
        }
    }

    private static string? ProcedureOf(ExecutableProcedureReference call) => call.ProcedureReference.ProcedureReference?.Name.Name();

    private static bool Same(string? left, string? right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private void Expect(bool fulfilled, string otherwise)
    {
        if (!fulfilled)
        {
            findings.Add(otherwise);
        }
    }

    private TableDefinition Table(SchemaObjectName name)
    {
        var known = _tables.GetValueOrDefault(name.Name());
        Expect(known is not null, $"ALTER TABLE {name.Name()}: no such table at that point (4902)");
        return known?.Definition ?? new TableDefinition();
    }

    private void DropTables(DropTableStatement drop)
    {
        foreach (var name in drop.Objects.Select(o => o.Name()))
        {
            Expect(_tables.Remove(name), $"DROP TABLE {name}: no such table at that point (3701)");
            _indexes.RemoveAll(i => Same(i.OnName.Name(), name));
        }
    }

    private void DropIndexes(DropIndexStatement drop)
    {
        foreach (var clause in drop.DropIndexClauses.OfType<DropIndexClause>())
        {
            var removed = _indexes.RemoveAll(i => Same(i.OnName.Name(), clause.Object.Name()) && Same(i.Name.Value, clause.Index.Value));
            Expect(removed > 0, $"DROP INDEX {clause.Index.Value}: no such index at that point (3701)");
        }
    }

    private void Add(TableDefinition table, TableDefinition added)
    {
        foreach (var column in added.ColumnDefinitions)
        {
            table.ColumnDefinitions.Add(column);
        }

        foreach (var constraint in added.TableConstraints)
        {
            table.TableConstraints.Add(constraint);
        }
    }

    private void Alter(TableDefinition table, AlterTableAlterColumnStatement alter)
    {
        var column = table.ColumnDefinitions.FirstOrDefault(c => Same(c.ColumnIdentifier.Value, alter.ColumnIdentifier.Value));
        Expect(column is not null, $"ALTER COLUMN {alter.ColumnIdentifier.Value}: no such column at that point (4924)");
        if (column is null || alter.DataType is null)
        {
            return;
        }

        column.DataType = alter.DataType;
        foreach (var nullable in column.Constraints.OfType<NullableConstraintDefinition>())
        {
            nullable.Nullable = alter.AlterTableAlterColumnOption != AlterTableAlterColumnOption.NotNull;
        }
    }

    private void Drop(TableDefinition table, AlterTableDropTableElementStatement drop)
    {
        foreach (var name in drop.AlterTableDropTableElements.Select(e => e.Name.Value))
        {
            var column = table.ColumnDefinitions.FirstOrDefault(c => Same(c.ColumnIdentifier.Value, name));
            var constraint = table.TableConstraints.FirstOrDefault(c => Same(c.ConstraintIdentifier?.Value, name));
            Expect(table.ColumnDefinitions.Remove(column) || table.TableConstraints.Remove(constraint), $"DROP {name}: no such column or constraint (3728)");
        }
    }

    /// <param name="arguments">Of sp_rename: N'[dbo].[Table].[Column]', N'NewName', N'COLUMN' (or 'INDEX', 'OBJECT').</param>
    private void Rename(string[] arguments)
    {
        var path = arguments[0].Split('.').Select(part => part.Trim('[', ']')).ToArray();
        var kind = arguments.ElementAtOrDefault(2);
        var table = Same(kind, "COLUMN") || Same(kind, "INDEX") ? path[^2] : path[^1];
        IEnumerable<TSqlFragment?> indexesOfTable = _indexes.Where(i => Same(i.OnName.Name(), table));
        IEnumerable<TSqlFragment?> renamed = kind switch
        {
            "COLUMN" => [_tables.GetValueOrDefault(table)?.Definition, .. indexesOfTable],
            "INDEX" => indexesOfTable,
            _ => [_tables.GetValueOrDefault(table), .. indexesOfTable],
        };

        var renaming = new Renaming(path[^1], arguments[1]);
        foreach (var fragment in renamed)
        {
            fragment?.Accept(renaming);
        }

        Expect(renaming.Happened, $"sp_rename {arguments[0]}: nothing of that name at that point (15225)");
        if (_tables.Remove(path[^1], out var moved))
        {
            _tables[arguments[1]] = moved;
        }
    }

    private sealed class Renaming(string from, string to) : TSqlFragmentVisitor
    {
        public bool Happened { get; private set; }

        public override void Visit(Identifier node)
        {
            if (Same(node.Value, from))
            {
                node.Value = to;
                Happened = true;
            }
        }
    }
}
