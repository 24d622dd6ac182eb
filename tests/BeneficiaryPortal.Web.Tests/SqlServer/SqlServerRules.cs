using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BeneficiaryPortal.Web.Tests.SqlServer;

/// <summary>Rules that SQL Server applies when a schema is created or a row saved, and that no grammar knows.</summary>
internal static partial class SqlServerRules
{
    public static IReadOnlyList<string> Findings(IModel model)
    {
        var tables = model.GetRelationalModel().Tables.ToList();
        return [.. tables.SelectMany(CascadePaths), .. tables.SelectMany(KeySizes)];
    }

    /// <summary>1785: deleting a row may reach each table by one way only, and never its own.</summary>
    private static List<string> CascadePaths(ITable start)
    {
        var findings = new List<string>();
        var reached = new Dictionary<ITable, string> { [start] = start.Name };
        var open = new Queue<ITable>([start]);
        while (open.TryDequeue(out var table))
        {
            foreach (var key in table.ReferencingForeignKeyConstraints.Where(k => k.OnDeleteAction is not (ReferentialAction.NoAction or ReferentialAction.Restrict)))
            {
                var path = $"{reached[table]} -> {key.Table.Name} ({key.Name})";
                if (!reached.TryAdd(key.Table, path))
                {
                    findings.Add($"two cascade paths or a cycle: {reached[key.Table]} and {path} (1785)");
                }
                else if (key.OnDeleteAction == ReferentialAction.Cascade)
                {
                    open.Enqueue(key.Table);
                }
            }
        }

        return findings;
    }

    /// <summary>1919 and 1946: what an index or a key may hold.</summary>
    private static IEnumerable<string> KeySizes(ITable table)
    {
        var indexes = table.Indexes.Select(i => (i.Name, i.Columns, Limit: 1700));
        var keys = table.UniqueConstraints.Select(k => (k.Name, k.Columns, Limit: k.GetIsPrimaryKey() ? 900 : 1700));
        foreach (var (name, columns, limit) in indexes.Concat(keys))
        {
            foreach (var column in columns.Where(c => c.StoreType.Contains("(max)", StringComparison.Ordinal)))
            {
                yield return $"{name}: {column.Name} {column.StoreType} cannot be a key column (1919)";
            }

            if (columns.Sum(c => BytesOf(c.StoreType)) is var bytes && bytes > limit)
            {
                yield return $"{name}: the key may take {bytes} bytes of {limit} (1946)";
            }
        }
    }

    private static int BytesOf(string storeType)
    {
        var text = CharactersOrBytes().Match(storeType);
        return text.Success
            ? int.Parse(text.Groups["length"].Value, CultureInfo.InvariantCulture) * (text.Groups["wide"].Success ? 2 : 1)
            : storeType switch { "uniqueidentifier" => 16, "bigint" => 8, "int" => 4, "bit" => 1, "date" => 3, _ => 10 };
    }

    [GeneratedRegex(@"^(?<wide>n)?(var)?(char|binary)\((?<length>\d+)\)", RegexOptions.ExplicitCapture, 100)]
    private static partial Regex CharactersOrBytes();
}
