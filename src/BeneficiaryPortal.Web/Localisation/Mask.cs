namespace BeneficiaryPortal.Web.Localisation;

/// <summary>What is enough to recognise a number without giving it away.</summary>
public static class Mask
{
    private const char Dot = '\u2022';

    /// <summary>1•••••6638: the first digit tells the kind of identity, the last four tell it apart.</summary>
    public static string NationalId(string? id) =>
        id is { Length: 10 } ? $"{id[0]}{Dots(5)}{id[^4..]}" : Dots(10);

    /// <summary>•••••• 4567: enough to know one's own telephone.</summary>
    public static string Mobile(string? mobile) =>
        mobile is { Length: >= 9 } ? $"{Dots(6)} {mobile[^4..]}" : Dots(10);

    /// <summary>SA•• •••• •••• •••• •••• 7519: the end of an account is how people tell theirs apart.</summary>
    public static string Iban(string? iban) =>
        iban is { Length: 24 } ? $"{iban[..2]}{Dots(2)} {Dots(4)} {Dots(4)} {Dots(4)} {Dots(4)} {iban[^4..]}" : Dots(24);

    /// <summary>k•••••@example.org: enough to know one's own address.</summary>
    public static string Email(string? address) =>
        address?.LastIndexOf('@') is { } at and > 0 ? $"{address[0]}{Dots(5)}{address[at..]}" : Dots(10);

    private static string Dots(int count) => new(Dot, count);
}
