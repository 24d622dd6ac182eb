namespace BeneficiaryPortal.Web.Localisation;

/// <summary>What is enough to recognise a number without giving it away.</summary>
public static class Mask
{
    private const char Dot = '\u2022';

    /// <summary>1•••••6638: the first digit tells the kind of identity, the last four tell it apart.</summary>
    public static string NationalId(string? id) =>
        id is { Length: 10 } ? $"{id[0]}{new string(Dot, 5)}{id[^4..]}" : new string(Dot, 10);

    /// <summary>•••••• 4567: enough to know one's own telephone.</summary>
    public static string Mobile(string? mobile) =>
        mobile is { Length: >= 9 } ? $"{new string(Dot, 6)} {mobile[^4..]}" : new string(Dot, 10);
}
