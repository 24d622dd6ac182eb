using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BeneficiaryPortal.Web.Data;

/// <summary>Whether a save failed because somebody else's row came first. The one place that knows both servers' error numbers.</summary>
public static class UniqueIndexViolation
{
    private const int DuplicateKeyRow = 2601;
    private const int ConstraintViolation = 2627;

    /// <param name="failure">What saving threw.</param>
    /// <param name="index">The index or key it must have been; any, when null.</param>
    public static bool IsUniqueViolation(this DbUpdateException failure, string? index = null) => failure.InnerException switch
    {
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } postgres => index is null || postgres.ConstraintName == index,
        SqlException { Number: DuplicateKeyRow or ConstraintViolation } sql => index is null || sql.Message.Contains(index, StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>Whether somebody else moved the same case first: its version is newer, or the next line of its history is written.</summary>
    public static bool IsLostRace(this DbUpdateException failure) => failure is DbUpdateConcurrencyException || failure.IsUniqueViolation("PK_CaseEvents");
}
