namespace BeneficiaryPortal.Web.Localisation;

/// <summary>Letters that stand for one another when an Arabic name is typed on another keyboard or in another habit.</summary>
internal static class ArabicLetters
{
    /// <summary>The letter to compare by, "" for what is not compared at all, null for what stays as it is.</summary>
    public static string? Fold(char letter) => letter switch
    {
        '\u0671' or '\u0672' or '\u0673' => "ا", // ٱ ٲ ٳ
        'ى' or 'ی' or 'ې' or 'ۍ' or 'ێ' or 'ے' => "ي",
        'ة' or 'ہ' or 'ھ' or 'ە' or 'ۃ' or '\u06FF' => "ه",
        'ک' or 'ڪ' or 'گ' => "ك",
        'پ' => "ب",
        'چ' => "ج",
        'ژ' => "ز",
        'ڤ' => "ف",
        'ٹ' => "ت",
        'ڈ' => "د",
        'ڑ' => "ر",
        'ں' => "ن",
        'ۆ' or 'ۇ' or 'ۋ' or 'ۏ' => "و",
        'ء' or 'ـ' or '\u0674' or '\u06E5' or '\u06E6' => "",
        '\'' or '\u2019' or '\u2018' or '\u201B' or '\u02BC' or '\u02BB' or '\u02BE' or '\u02BF' or '`' => "",
        _ => null,
    };
}
