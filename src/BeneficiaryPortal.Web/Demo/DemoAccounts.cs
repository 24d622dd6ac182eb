using BeneficiaryPortal.Domain.People;

namespace BeneficiaryPortal.Web.Demo;

/// <summary>The people of the demonstration. They exist only where <c>Portal:DemoData</c> is on.</summary>
public static class DemoAccounts
{
    public const string Password = "demo-portal-1448";

    public static IReadOnlyList<DemoStaff> Staff { get; } =
    [
        new("officer", "ماجد بن سعد العتيبي", Roles.RelationsOfficer),
        new("officer2", "ريم بنت خالد الزهراني", Roles.RelationsOfficer),
        new("branch", "عبدالعزيز بن ناصر الدوسري", Roles.BranchRepresentative),
        new("researcher", "نورة بنت فهد السبيعي", Roles.SocialResearcher),
        new("member", "مها بنت عبدالله العنزي", Roles.CommitteeMember),
        new("chair", "عبدالله بن إبراهيم الفهد", Roles.CommitteeChair | Roles.CommitteeMember),
        new("manager", "هند بنت محمد الشمري", Roles.ServiceCentreManager),
        new("director", "سلطان بن علي الحربي", Roles.GeneralDirector),
        new("admin", "فيصل بن أحمد الغامدي", Roles.Administrator),
    ];

    public static IReadOnlyList<DemoApplicant> Applicants { get; } =
    [
        new("1058529940", "سارة بنت محمد القحطاني", "+966551230001", "الرياض"),
        new("1001244019", "خالد بن عيد الرشيدي", "+966551230002", "الدمام"),
    ];

    /// <summary>People who came to the desk and have no account.</summary>
    public static IReadOnlyList<string> Visitors { get; } =
    [
        "أمل محمد حسن", "فاطمة بنت أحمد العبدالله", "عبدالرحمن آل سعيد", "مريم بنت يوسف الأنصاري", "سعيد بن مبارك الكثيري",
        "هدى بنت إبراهيم المطيري", "ناصر بن حمد الدوسري", "لطيفة بنت صالح الحربي", "يوسف عبد الكريم", "عائشة بنت سالم البلوي",
        "تركي بن فهد السبيعي", "منى بنت عبدالله الشهري",
    ];

    /// <summary>So that whoever starts a demonstration can sign in.</summary>
    public static async Task PrintAsync(TextWriter output)
    {
        await output.WriteLineAsync($"Demonstration accounts, password {Password}:");
        foreach (var (name, roles) in Staff.Select(member => (member.UserName, member.Roles.ToString())).Concat(Applicants.Select(a => (a.NationalId, nameof(Roles.Beneficiary)))))
        {
            await output.WriteLineAsync($"  {name,-12} {roles}");
        }
    }
}

public sealed record DemoStaff(string UserName, string FullName, Roles Roles);

public sealed record DemoApplicant(string NationalId, string FullName, string Mobile, string City);
