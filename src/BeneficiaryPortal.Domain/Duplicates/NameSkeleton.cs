using System.Text;

namespace BeneficiaryPortal.Domain.Duplicates;

/// <summary>The consonants that an Arabic name and its Latin spellings share: Abdulrahman, Abdelrahman and عبدالرحمن have the same bones.</summary>
internal static class NameSkeleton
{
    private static readonly (string Letters, char Bone)[] Digraphs = [("sh", 's'), ("kh", 'h'), ("gh", 'g'), ("th", 't'), ("dh", 'd'), ("ph", 'f'), ("ch", 's')];

    public static string Of(string part)
    {
        var bones = new StringBuilder(part.Length);
        for (var i = 0; i < part.Length; i++)
        {
            var digraph = Array.Find(Digraphs, pair => string.CompareOrdinal(part, i, pair.Letters, 0, 2) == 0);
            if (digraph.Letters is not null)
            {
                Append(bones, digraph.Bone);
                i++;
            }
            else if (Bone(part[i], isFirst: i == 0, isLast: i == part.Length - 1) is { } bone)
            {
                Append(bones, bone);
            }
        }

        return bones.ToString();
    }

    private static void Append(StringBuilder bones, char bone)
    {
        if (bones.Length == 0 || bones[^1] != bone)
        {
            bones.Append(bone);
        }
    }

    // Vowels are written in one alphabet and left out in the other, but for the first.
    private static char? Bone(char letter, bool isFirst, bool isLast) => letter switch
    {
        'ا' or 'ع' or 'a' or 'e' or 'i' or 'o' or 'u' => isFirst ? 'a' : null,
        'ي' or 'y' => isFirst ? 'y' : null,
        'و' or 'w' => isFirst ? 'w' : null,
        'ه' or 'h' => isLast ? null : 'h',
        'ب' or 'p' => 'b',
        'ت' or 'ط' or 'ث' => 't',
        'ج' => 'j',
        'ح' or 'خ' => 'h',
        'د' or 'ذ' or 'ض' or 'ظ' => 'd',
        'ر' => 'r',
        'ز' => 'z',
        'س' or 'ش' or 'ص' => 's',
        'غ' => 'g',
        'ف' or 'v' => 'f',
        'ق' or 'ك' or 'q' or 'c' => 'k',
        'ل' => 'l',
        'م' => 'm',
        'ن' => 'n',
        >= 'b' and <= 'z' => letter,
        _ => null,
    };
}
