using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BeneficiaryPortal.Web.Data;

/// <summary>Whether a save failed because another row has this value already: how it is told apart from every other failure, on both servers.</summary>
public static class UniqueIndexViolation
{
    private const int DuplicateKeyRow = 2601;
    private const int ConstraintViolation = 2627;

    public static bool Is(DbUpdateException failure, string index) => failure.InnerException switch
    {
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } postgres => string.Equals(postgres.ConstraintName, index, StringComparison.Ordinal),
        SqlException { Number: DuplicateKeyRow or ConstraintViolation } sqlServer => sqlServer.Message.Contains($"'{index}'", StringComparison.Ordinal),
        _ => false,
    };
}
