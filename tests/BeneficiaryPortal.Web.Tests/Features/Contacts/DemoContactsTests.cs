using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Contacts;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Tests.Shared;
using BeneficiaryPortal.Web.Demo;

namespace BeneficiaryPortal.Web.Tests.Features.Contacts;

public sealed class DemoContactsTests
{
    private static readonly DateTime Now = new(2026, 6, 16, 7, 30, 0, DateTimeKind.Utc);

    public static TheoryData<string> Policies => [.. PolicyProfiles.All.Select(profile => profile.Key)];

    [Theory]
    [MemberData(nameof(Policies))]
    public void The_demonstration_has_something_through_every_channel_of_the_policy_and_no_other(string policy)
    {
        var contacts = Of(policy);

        Assert.Equal(
            PolicyProfiles.Find(policy)!.Terms.Channels.Where(channel => channel != Channel.Website).Order(),
            contacts.Select(contact => contact.Channel).Distinct().Order());
        Assert.Contains(contacts, contact => contact.Stage == ContactStage.Waiting);
        Assert.Contains(contacts, contact => contact.OwesCallBack);
        Assert.All(contacts.Where(contact => contact.IsOnPaper), letter => Assert.Single(letter.HeldPapers));
        Assert.All(contacts, contact => Assert.True(contact.ArrivedAt <= Now && (contact.EndedAt ?? Now) <= Now));
        Assert.Equal(contacts.Select(contact => contact.CreationKey), Of(policy).Select(contact => contact.CreationKey));
    }

    private static IReadOnlyList<Contact> Of(string policy)
    {
        var profile = PolicyProfiles.Find(policy)!;
        var staff = DemoAccounts.Staff.Select((member, i) => (member, i))
            .ToDictionary(at => at.member.UserName, at => new ActingUser(new Guid(at.i + 1, 0, 0, new byte[8]), at.member.FullName, at.member.Roles, Now), StringComparer.Ordinal);
        var cases = Enumerable.Range(0, 4).Select(_ => Given.Case(profile).For(Given.Beneficiary(account: null)).ReceivedAtTheDesk().In(CaseState.Submitted)).ToList();
        return new DemoContacts(profile.Terms, staff, Verbs.File(), Now).About(cases);
    }
}
