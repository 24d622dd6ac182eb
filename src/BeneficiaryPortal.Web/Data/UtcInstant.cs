using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BeneficiaryPortal.Web.Data;

/// <summary>Instants are UTC; SQL Server forgets that they are, so it is said again on reading.</summary>
public sealed class UtcInstant() : ValueConverter<DateTime, DateTime>(
    value => value,
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
