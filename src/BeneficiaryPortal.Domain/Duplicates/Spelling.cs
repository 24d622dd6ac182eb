namespace BeneficiaryPortal.Domain.Duplicates;

/// <summary>How many slips of the hand lie between two words: a letter more, less, another one, or two changed over.</summary>
internal static class Spelling
{
    private const int Longest = 40;

    public static int Distance(string one, string other)
    {
        if (one.Length > Longest || other.Length > Longest)
        {
            return one == other ? 0 : Longest;
        }

        var rows = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                rows[i, j] = i == 0 ? j : j == 0 ? i : Least(rows, one, other, i, j);
            }
        }

        return rows[one.Length, other.Length];
    }

    private static int Least(int[,] rows, string one, string other, int i, int j)
    {
        var least = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
        return i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] ? Math.Min(least, rows[i - 2, j - 2] + 1) : least;
    }
}
