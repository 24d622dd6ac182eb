using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace BeneficiaryPortal.Web.Tests.SqlServer;

/// <summary>
/// Keeps the text of every command a SQL Server context sends, with no server behind it. Queries get no row; saving gets the rows its OUTPUT clauses promise.
/// </summary>
internal sealed class RecordedCommands : DbCommandInterceptor, IDbConnectionInterceptor
{
    private readonly List<string> _texts = [];
    private int _generated = 100_000;

    public IReadOnlyList<string> Texts => _texts;

    public DbContextOptions<T> Options<T>()
        where T : DbContext => new DbContextOptionsBuilder<T>().UseSqlServer("Server=none").AddInterceptors(this).Options;

    public InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        _texts.Add(command.CommandText);
        return InterceptionResult<int>.SuppressWithResult(1);
    }

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
    {
        _texts.Add(command.CommandText);
        return InterceptionResult<object>.SuppressWithResult(1);
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        _texts.Add(command.CommandText);
        var changes = TSql.Parse(command.CommandText, []).Find<DataModificationSpecification>().Where(c => c.OutputClause is not null);
        DataTable[] results = [.. changes.Select(c => Promised(c, eventData.Context!.Model))];
        return InterceptionResult<DbDataReader>.SuppressWithResult(results is [] ? new DataTable().CreateDataReader() : new DataTableReader(results));
    }

    private static int RowsOf(DataModificationSpecification change) => change switch
    {
        InsertSpecification { InsertSource: ValuesInsertSource values } => values.RowValues.Count,
        MergeSpecification { TableReference: InlineDerivedTable values } => values.RowValues.Count,
        _ => 1,
    };

    private static Type TypeOf(SelectScalarExpression output, string table, IModel model) => output.Expression is ColumnReferenceExpression column
        ? model.GetRelationalModel().FindTable(table, null)?.FindColumn(column.Name())?.ProviderClrType ?? typeof(int)
        : typeof(int);

    private DataTable Promised(DataModificationSpecification change, IModel model)
    {
        var table = ((NamedTableReference)change.Target).SchemaObject.Name();
        var outputs = change.OutputClause.SelectColumns.Cast<SelectScalarExpression>().ToList();
        var rows = new DataTable();
        rows.Columns.AddRange([.. outputs.Select(o => new DataColumn(null, TypeOf(o, table, model)))]);
        for (var position = 0; position < RowsOf(change); position++)
        {
            rows.Rows.Add([.. outputs.Select((o, i) => Value(o, rows.Columns[i].DataType, position))]);
        }

        return rows;
    }

    private object? Value(SelectScalarExpression output, Type type, int position) => output.Expression switch
    {
        IntegerLiteral => 1, // rows affected
        ColumnReferenceExpression column when column.Name() == "_Position" => position,
        _ => Sample.Of(type, _generated++),
    };
}
