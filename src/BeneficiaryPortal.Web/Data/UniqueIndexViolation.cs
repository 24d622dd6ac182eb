using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BeneficiaryPortal.Web.Data;

/// <summary>Whether a save failed because somebody else's row came first: how it is told apart from every other failure, on both servers.</summary>
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

    /// <summary>Whether somebody else moved the same case or contact first: its version is newer, or the next line of its history, documents, checks or papers is written.</summary>
    public static bool IsLostRace(this DbUpdateException failure) => failure is DbUpdateConcurrencyException || Is(failure, "PK_CaseEvents") || Is(failure, "PK_CaseDocuments") || Is(failure, "PK_DocumentChecks") || Is(failure, "PK_ContactPapers");
}
