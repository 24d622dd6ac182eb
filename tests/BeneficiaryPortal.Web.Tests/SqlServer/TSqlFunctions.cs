using System.Collections.Frozen;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace BeneficiaryPortal.Web.Tests.SqlServer;

/// <summary>The built-in functions of SQL Server 2019; the grammar takes any name.</summary>
internal static class TSqlFunctions
{
    private static readonly FrozenSet<string> Known = """
        ABS ACOS ASCII ASIN ATAN ATN2 AVG CEILING CHAR CHARINDEX CHECKSUM CONCAT CONCAT_WS COS COUNT COUNT_BIG DATALENGTH DATEADD DATEDIFF DATEDIFF_BIG
        DATEFROMPARTS DATENAME DATEPART DATETIME2FROMPARTS DATETIMEFROMPARTS DATETIMEOFFSETFROMPARTS DAY DB_NAME DENSE_RANK EOMONTH ERROR_MESSAGE ERROR_NUMBER
        EXP FIRST_VALUE FLOOR FORMAT GETDATE GETUTCDATE HASHBYTES ISDATE ISJSON ISNULL ISNUMERIC JSON_MODIFY JSON_QUERY JSON_VALUE LAG LAST_VALUE LEAD LEFT LEN
        LOG LOG10 LOWER LTRIM MAX MIN MONTH NCHAR NEWID NEWSEQUENTIALID NTILE OBJECT_ID OPENJSON PATINDEX POWER QUOTENAME RADIANS RANK REPLACE REPLICATE
        REVERSE RIGHT ROUND ROW_NUMBER RTRIM SCHEMA_ID SCHEMA_NAME SCOPE_IDENTITY SERVERPROPERTY SIGN SIN SPACE SQRT STDEV STDEVP STR STRING_AGG STRING_SPLIT
        STUFF SUBSTRING SUM SWITCHOFFSET SYSDATETIME SYSDATETIMEOFFSET SYSUTCDATETIME TAN TIMEFROMPARTS TODATETIMEOFFSET TRANSLATE TRIM UNICODE UPPER VAR VARP YEAR
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> UnknownIn(TSqlFragment root) => root.Find<FunctionCall>()
        .Where(call => call.CallTarget is null && !Known.Contains(call.FunctionName.Value))
        .Select(call => $"{call.FunctionName.Value}() is no function of SQL Server (195)");

    /// <summary>The column references, without the date part of DATEADD(day, ...), which the grammar takes for one.</summary>
    public static IEnumerable<ColumnReferenceExpression> ColumnsIn(TSqlFragment root)
    {
        var dateParts = root.Find<FunctionCall>()
            .Where(call => call.FunctionName.Value.StartsWith("DATE", StringComparison.OrdinalIgnoreCase))
            .Select(call => call.Parameters.FirstOrDefault())
            .ToHashSet();
        return root.Find<ColumnReferenceExpression>().Where(c => c.MultiPartIdentifier is not null && !dateParts.Contains(c));
    }
}
