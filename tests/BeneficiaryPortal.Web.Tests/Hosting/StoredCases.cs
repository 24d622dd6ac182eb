using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Tests.Shared;
using BeneficiaryPortal.Web.Data;
using BeneficiaryPortal.Web.Demo;
using BeneficiaryPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace BeneficiaryPortal.Web.Tests.Hosting;

/// <summary>Cases on the portal's own database, brought to a state by their own verbs in the hands of the demonstration's people.</summary>
internal static class StoredCases
{
    /// <summary>National IDs of the two applicants who have accounts.</summary>
    public const string Sarah = "1058529940";
    public const string Khalid = "1001244019";

    /// <summary>A case of this applicant, opened sixty days ago unless <paramref name="shaped"/> says otherwise.</summary>
    /// <returns>Its number.</returns>
    public static Task<string> GivenAsync(this PortalFactory portal, CaseState state, string applicant = Sarah, Func<GivenCase, GivenCase>? shaped = null) =>
        portal.WithDbAsync(async db =>
        {
            var policy = await db.PolicyVersions.Newest().FirstAsync();
            var file = await db.WithNationalId(applicant).SingleAsync();
            var given = await portal.GivenAsync(db, policy, file);
            var numbers = await db.NumbersAsync();
            var stored = WithNewNumber(numbers, () => (shaped is null ? given : shaped(given)).In(state));
            db.ChangeTracker.Clear();
            db.AttachRange(stored.Policy, stored.Kind, stored.Beneficiary);
            db.Cases.Add(stored);
            await db.SaveChangesAsync();
            return stored.Number;
        });

    /// <summary>Many cases at once.</summary>
    /// <returns>Their numbers.</returns>
    public static Task<IReadOnlyList<string>> GivenManyAsync(this PortalFactory portal, int count, CaseState state, Func<GivenCase, int, GivenCase> shaped) =>
        portal.WithDbAsync<IReadOnlyList<string>>(async db =>
        {
            var policy = await db.PolicyVersions.Newest().FirstAsync();
            var file = await db.WithNationalId(Sarah).SingleAsync();
            var given = await portal.GivenAsync(db, policy, file);
            var numbers = await db.NumbersAsync();
            var many = Enumerable.Range(0, count).Select(i => WithNewNumber(numbers, () => shaped(given, i).In(state))).ToList();
            db.Cases.AddRange(many);
            await db.SaveChangesAsync();
            return [.. many.Select(c => c.Number)];
        });

    /// <summary>The case as it is now.</summary>
    public static Task<SupportCase> StoredAsync(this PortalFactory portal, string number) =>
        portal.WithDbAsync(db => db.Cases.AsNoTracking().Whole().SingleAsync(c => c.Number == number));

    /// <summary>Moves a stored case by one of its verbs.</summary>
    public static Task MoveAsync(this PortalFactory portal, string number, Action<SupportCase, Cast> move) => portal.WithDbAsync(async db =>
    {
        var stored = await db.Cases.Whole().SingleAsync(c => c.Number == number);
        move(stored, await CastAsync(db, stored.Beneficiary));
        await db.SaveChangesAsync();
    });

    /// <summary>Its documents are found good.</summary>
    public static Task CheckedAsync(this PortalFactory portal, string number) =>
        portal.MoveAsync(number, (c, cast) => c.FindGoodWhatIsUnchecked(cast.Officer.At(c.History[^1].At.AddMinutes(30))));

    private static Task<HashSet<string>> NumbersAsync(this PortalDb db) => db.Cases.Select(c => c.Number).ToHashSetAsync(StringComparer.Ordinal);

    /// <summary>Numbers are drawn; of hundreds two may be alike.</summary>
    private static SupportCase WithNewNumber(HashSet<string> numbers, Func<SupportCase> make)
    {
        SupportCase made;
        do
        {
            made = make();
        }
        while (!numbers.Add(made.Number));
        return made;
    }

    /// <summary>For the kind that asks most.</summary>
    private static async Task<GivenCase> GivenAsync(this PortalFactory portal, PortalDb db, PolicyVersion policy, Beneficiary file)
    {
        var kinds = await db.SupportKinds.ToListAsync();
        return Given.Case(policy).With(await CastAsync(db, file)).For(file).Asking(kinds.MaxBy(kind => kind.Terms.Sections().Count)!)
            .Opened(portal.Clock.GetUtcNow().UtcDateTime.AddDays(-60));
    }

    private static async Task<Cast> CastAsync(PortalDb db, Beneficiary file)
    {
        var ids = await db.Users.ToDictionaryAsync(user => user.UserName!, user => user.Id);
        return new Cast
        {
            Applicant = new Person(file.UserId, file.FullName, Roles.Beneficiary),
            Officer = Staff("officer"),
            BranchRepresentative = Staff("branch"),
            Researcher = Staff("researcher"),
            Member = Staff("member"),
            Chair = Staff("chair"),
            Manager = Staff("manager"),
            Director = Staff("director"),
            Administrator = Staff("admin"),
        };

        Person Staff(string userName)
        {
            var member = DemoAccounts.Staff.Single(staff => staff.UserName == userName);
            return new Person(ids[userName], member.FullName, member.Roles);
        }
    }
}
