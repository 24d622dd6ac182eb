namespace BeneficiaryPortal.Domain.Policies.Clauses;

/// <summary>The wording of a clause, written once; each policy that has the clause gives its place in its own source.</summary>
internal sealed record ClauseText(PolicySection Section, Obligation? Obligation, string Arabic, string English)
{
    public PolicyClause At(string source) => new(Section, source, Obligation?.Id, new(Arabic, English));

    /// <summary>A clause that only one policy has.</summary>
    public static PolicyClause Own(PolicySection section, Obligation? obligation, string source, string arabic, string english) =>
        new ClauseText(section, obligation, arabic, english).At(source);
}
