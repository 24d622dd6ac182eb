namespace BeneficiaryPortal.Web.Data.Columns;

/// <summary>The columns by which a file is found though what it says is sealed: blind indexes, named after what they index.</summary>
internal static class FileKeys
{
    public const string NationalIdKey = nameof(NationalIdKey);
    public const string MobileKey = nameof(MobileKey);
    public const string BirthDateKey = nameof(BirthDateKey);
    public const string IbanKey = nameof(IbanKey);
}
