namespace BeneficiaryPortal.Domain.People;

/// <summary>The file of one person who asks for support; it exists with or without an account of theirs.</summary>
public sealed class Beneficiary
{
    public const int NameLength = 150;
    public const int NationalIdLength = 10;
    public const int MobileLength = 16;
    public const int EmailLength = 256;

    private Beneficiary()
    {
    }

    public Beneficiary(string nationalId, string fullName, string mobile, string? email, DateTime openedAt)
    {
        NationalId = nationalId;
        FullName = fullName;
        Mobile = mobile;
        Email = email;
        OpenedAt = openedAt;
    }

    public long Id { get; private set; }
    public string NationalId { get; private set; } = null!;
    public string FullName { get; private set; } = null!;

    /// <summary>The name as search compares it; kept by the database layer.</summary>
    public string SearchName { get; private set; } = "";

    /// <summary>E.164.</summary>
    public string Mobile { get; private set; } = null!;
    public string? Email { get; private set; }

    /// <summary>As last declared.</summary>
    public DateOnly? BirthDate { get; private set; }

    /// <summary>As last declared: SA and 22 characters.</summary>
    public string? Iban { get; private set; }

    /// <summary>The file into which this one was merged; null for a file in use.</summary>
    public long? MergedIntoId { get; private set; }

    /// <summary>Messages to the person are written in it.</summary>
    public Language Language { get; private set; }
    public Guid? UserId { get; private set; }
    public DateTime OpenedAt { get; private set; }

    public void BelongsTo(Guid userId) => UserId = userId;

    public void ReachAt(string mobile, string? email)
    {
        Mobile = mobile;
        Email = email;
    }

    /// <summary>What the person declares of themselves is what the file knows from then on.</summary>
    public void Declares(DateOnly birthDate) => BirthDate = birthDate;

    /// <summary>Null leaves the account that is known.</summary>
    public void IsPaidTo(string? iban) => Iban = iban ?? Iban;

    internal void MergeInto(long keptId) => MergedIntoId = keptId;

    internal void StandAlone() => MergedIntoId = null;

    internal Guid? GiveUpAccount()
    {
        var account = UserId;
        UserId = null;
        return account;
    }

    public void ReadIn(Language language) => Language = language;
}
