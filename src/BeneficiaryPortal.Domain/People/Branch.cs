namespace BeneficiaryPortal.Domain.People;

/// <summary>An office of the association elsewhere. Any number of representatives receive people in it, and each sees what the branch received (CHN-8).</summary>
public sealed class Branch
{
    public const int NameLength = 100;

    private Branch()
    {
    }

    /// <param name="name">As it is called.</param>
    /// <param name="searchName">The name as search compares it: one name is one branch, however it is written.</param>
    public Branch(string name, string searchName)
    {
        Name = name;
        SearchName = searchName;
    }

    public int Id { get; private set; }
    public string Name { get; private set; } = null!;
    public string SearchName { get; private set; } = null!;
}
