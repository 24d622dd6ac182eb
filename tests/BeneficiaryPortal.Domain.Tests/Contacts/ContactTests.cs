using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Contacts;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Tests.Shared;

namespace BeneficiaryPortal.Domain.Tests.Contacts;

public class ContactTests
{
    private static readonly DateTime Morning = new(2026, 6, 16, 6, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 6, 16);
    private static readonly PolicyTerms Qabas = PolicyProfiles.Find("qabas")!.Terms;
    private static readonly WhatWasSaid Said = new("Where is my request?", "With the committee.");

    private static ActingUser Officer => Cast.Usual.Officer.At(Morning);
    private static ActingUser Branch => Cast.Usual.BranchRepresentative.At(Morning);

    public static TheoryData<string, Channel> ProfilesAndChannels
    {
        get
        {
            var data = new TheoryData<string, Channel>();
            foreach (var profile in PolicyProfiles.All)
            {
                foreach (var channel in Enum.GetValues<Channel>())
                {
                    data.Add(profile.Key, channel);
                }
            }

            return data;
        }
    }

    public static TheoryData<ContactStage, string> StagesAndVerbs
    {
        get
        {
            var data = new TheoryData<ContactStage, string>();
            foreach (var stage in Enum.GetValues<ContactStage>())
            {
                foreach (var verb in new[] { "start", "end", "call back" })
                {
                    data.Add(stage, verb);
                }
            }

            return data;
        }
    }

    [Fact]
    public void A_visit_waits_begins_and_ends_and_only_people_move_it()
    {
        var visit = Arrived();
        Assert.Equal((ContactStage.Waiting, Morning, null, 1), (visit.Stage, visit.ArrivedAt, visit.StartedAt, visit.Version));

        visit.Start(Officer with { At = Morning.AddDays(2) });
        Assert.Equal((ContactStage.UnderWay, Officer.Name, 2), (visit.Stage, visit.ServedBy, visit.Version));

        visit.End(Said, Officer with { At = Morning.AddDays(3) });
        Assert.Equal((ContactStage.Ended, Said.Asked, Said.Answered, 3), (visit.Stage, visit.Asked, visit.Answered, visit.Version));
    }

    [Theory]
    [MemberData(nameof(ProfilesAndChannels))]
    public void A_contact_comes_through_the_channels_of_the_policy_and_no_other(string profile, Channel channel)
    {
        var terms = PolicyProfiles.Find(profile)!.Terms;

        var refusal = Refusal(() => Contact.Note(terms, Somebody(channel), Said, Guid.NewGuid(), Officer));

        Assert.Equal(terms.Has(channel) ? null : ContactRefusal.NotInThisPolicy, refusal);
    }

    [Theory]
    [MemberData(nameof(StagesAndVerbs))]
    public void Each_verb_has_its_stage(ContactStage stage, string verb)
    {
        var contact = In(stage, Said with { CallBackOn = Today });

        var refusal = Refusal(() => Do(verb, contact, Officer));

        ContactRefusal? expected = (verb, stage) switch
        {
            ("start", ContactStage.Waiting) or ("end", ContactStage.UnderWay) or ("call back", ContactStage.Ended) => null,
            ("start", _) => ContactRefusal.NotWaiting,
            ("end", _) => ContactRefusal.NotUnderWay,
            _ => ContactRefusal.NoCallBackDue,
        };
        Assert.Equal(expected, refusal);
    }

    [Fact]
    public void Only_officers_and_representatives_receive_people_and_a_representative_only_their_own()
    {
        foreach (var person in Cast.Usual.Everybody)
        {
            var expected = person.Roles is Roles.RelationsOfficer or Roles.BranchRepresentative ? (ContactRefusal?)null : ContactRefusal.NotYourRole;
            Assert.Equal(expected, Refusal(() => Contact.Arrive(Qabas, Somebody(), Guid.NewGuid(), person.At(Morning))));
            Assert.Equal(person.Roles == Roles.BranchRepresentative ? ContactRefusal.NotYourContact : expected, Refusal(() => Arrived().Start(person.At(Morning))));
        }

        var atBranch = Contact.Arrive(Qabas, Somebody(Channel.BranchRepresentatives), Guid.NewGuid(), Branch);
        Assert.True(atBranch.AtBranch);
        Assert.Null(Refusal(() => atBranch.Start(Branch)));
        Assert.Null(Refusal(() => atBranch.End(Said, Officer)));
    }

    [Fact]
    public void Without_branches_in_the_policy_a_representative_receives_nobody() =>
        Assert.Equal(ContactRefusal.NotYourRole, Refusal(() => Contact.Arrive(PolicyProfiles.Find("mouj")!.Terms, Somebody(), Guid.NewGuid(), Branch)));

    [Fact]
    public void Nobody_receives_themselves()
    {
        var file = new Beneficiary("1058529940", "Fahad", "+966551230001", email: null, Morning);
        file.BelongsTo(Officer.UserId!.Value);
        var what = new NewContact(Channel.Interview, ContactDirection.Incoming, ContactPurpose.Inquiry, file, file.FullName);

        Assert.Equal(ContactRefusal.OwnContact, Refusal(() => Contact.Arrive(Qabas, what, Guid.NewGuid(), Officer)));
        var visit = Contact.Arrive(Qabas, what, Guid.NewGuid(), Person.Named("Ali", Roles.RelationsOfficer).At(Morning));
        Assert.Equal(ContactRefusal.OwnContact, Refusal(() => visit.Start(Officer)));
    }

    [Theory]
    [InlineData(-1, ContactRefusal.CallBackPast)]
    [InlineData(0, null)]
    [InlineData(1, null)]
    public void A_call_back_is_promised_for_today_or_later(int days, ContactRefusal? expected) =>
        Assert.Equal(expected, Refusal(() => In(ContactStage.UnderWay).End(Said with { CallBackOn = Today.AddDays(days) }, Officer)));

    [Fact]
    public void A_promised_call_is_owed_until_it_is_made_once()
    {
        var contact = In(ContactStage.Ended, Said with { OpenQuestion = "Which court?", CallBackOn = Today.AddDays(2) });
        Assert.True(contact.OwesCallBack);

        contact.CallBack("Told them.", Officer);

        Assert.False(contact.OwesCallBack);
        Assert.Equal((Officer.Name, "Told them.", Morning), (contact.CalledBackBy, contact.CallBackOutcome, contact.CalledBackAt));
        Assert.Equal(ContactRefusal.NoCallBackDue, Refusal(() => contact.CallBack("Again.", Officer)));
        Assert.Equal(ContactRefusal.NoCallBackDue, Refusal(() => In(ContactStage.Ended).CallBack("Nobody asked.", Officer)));
    }

    [Fact]
    public void What_it_was_about_may_turn_out_when_it_ends()
    {
        var visit = In(ContactStage.Ended, Said with { Purpose = ContactPurpose.Documents, CaseId = 7 });

        Assert.Equal((ContactPurpose.Documents, 7L), (visit.Purpose, visit.CaseId));
        Assert.Equal((ContactPurpose.Inquiry, null), (In(ContactStage.Ended).Purpose, In(ContactStage.Ended).CaseId));
    }

    [Fact]
    public void A_visit_to_an_officer_is_an_interview_and_one_to_a_representative_goes_through_them()
    {
        Assert.Equal(Channel.Interview, VisitChannels.Of(Officer, Qabas));
        Assert.Equal(Channel.BranchRepresentatives, VisitChannels.Of(Branch, Qabas));
        Assert.Equal(Channel.Interview, VisitChannels.Of(Branch, PolicyProfiles.Find("mouj")!.Terms));
    }

    private static NewContact Somebody(Channel channel = Channel.Interview) => new(channel, ContactDirection.Incoming, ContactPurpose.Inquiry, Beneficiary: null, "Salma");

    private static Contact Arrived() => Contact.Arrive(Qabas, Somebody(), Guid.NewGuid(), Officer);

    private static Contact In(ContactStage stage, WhatWasSaid? said = null)
    {
        var contact = Arrived();
        if (stage != ContactStage.Waiting)
        {
            contact.Start(Officer);
        }

        if (stage == ContactStage.Ended)
        {
            contact.End(said ?? Said, Officer);
        }

        return contact;
    }

    private static void Do(string verb, Contact contact, ActingUser by)
    {
        switch (verb)
        {
            case "start":
                contact.Start(by);
                break;
            case "end":
                contact.End(Said, by);
                break;
            default:
                contact.CallBack("Done.", by);
                break;
        }
    }

    private static ContactRefusal? Refusal(Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (ContactRefusedException refused)
        {
            return refused.Refusal;
        }
    }

    [Fact]
    public void Representatives_of_one_branch_act_on_what_it_received_and_those_of_another_do_not()
    {
        var here = Branch with { BranchId = 1 };
        var colleague = here with { UserId = Guid.NewGuid() };
        var visit = Contact.Arrive(Qabas, new NewContact(Channel.BranchRepresentatives, ContactDirection.Incoming, ContactPurpose.Inquiry, Beneficiary: null, "Ali"), Guid.NewGuid(), here);
        var opened = SupportCase.Open(Given.Policy(PolicyProfiles.Find("qabas")!), Given.Kind, Given.Beneficiary(account: null), Channel.BranchRepresentatives, Guid.NewGuid(), here);

        Assert.Equal((1, 1), (visit.BranchId, opened.BranchId));
        Assert.Null(visit.WhyNotTouch(colleague));
        Assert.Null(opened.WhyNotAnswer(colleague));
        foreach (var other in new[] { colleague with { BranchId = 2 }, colleague with { BranchId = null } })
        {
            Assert.Equal(ContactRefusal.NotYourContact, visit.WhyNotTouch(other));
            Assert.NotNull(opened.WhyNotAnswer(other));
        }

        var atTheDesk = Contact.Arrive(Qabas, new NewContact(Channel.Interview, ContactDirection.Incoming, ContactPurpose.Inquiry, Beneficiary: null, "Ali"), Guid.NewGuid(), Officer with { BranchId = 1 });
        Assert.Equal((null, ContactRefusal.NotYourContact), (atTheDesk.BranchId, atTheDesk.WhyNotTouch(colleague)));
        Assert.Equal(ContactRefusal.NotYourContact, Contact.Arrive(Qabas, new NewContact(Channel.Interview, ContactDirection.Incoming, ContactPurpose.Inquiry, Beneficiary: null, "Ali"), Guid.NewGuid(), Branch).WhyNotTouch(colleague with { BranchId = null }));
    }

    [Fact]
    public void A_help_request_is_owed_a_call_today_or_once_the_association_is_closed_on_the_next_working_day_and_only_where_the_policy_lists_it()
    {
        var asked = Contact.AskForHelp(Qabas, "Ali", "+966501234567", "A lawyer", Guid.NewGuid(), Morning);

        Assert.Equal((ContactStage.Ended, Channel.HelpRequest, Today, true, null), (asked.Stage, asked.Channel, asked.CallBackOn!.Value, asked.OwesCallBack, asked.RegisteredById));
        Assert.Equal(Today.AddDays(1), Contact.AskForHelp(Qabas, "Ali", "+966501234567", "A lawyer", Guid.NewGuid(), Morning.AddHours(7)).CallBackOn);
        Assert.Equal(ContactRefusal.NotYourContact, asked.WhyNotTouch(Branch with { BranchId = 1 }));
        Assert.Null(asked.WhyNotTouch(Officer));
        Assert.Throws<ContactRefusedException>(() => Contact.AskForHelp(PolicyProfiles.Find("herfah")!.Terms, "Ali", "+966501234567", "A lawyer", Guid.NewGuid(), Morning));
    }

    [Fact]
    public void A_request_that_came_of_a_visit_stays_with_it_and_gives_the_visitor_their_file()
    {
        var opened = Given.Case(PolicyProfiles.Find("qabas")!).For(Given.Beneficiary(account: null)).ReceivedAtTheDesk().In(CaseState.Draft);
        var visit = Arrived();

        visit.Concern(opened, Officer);
        Assert.Equal((opened, opened.Beneficiary, 2), (visit.Case, visit.Beneficiary, visit.Version));

        var other = Given.Case(PolicyProfiles.Find("qabas")!).For(Given.Beneficiary(account: null)).ReceivedAtTheDesk().In(CaseState.Draft);
        Assert.Equal(ContactRefusal.OfSomebodyElse, Assert.Throws<ContactRefusedException>(() => visit.Concern(other, Officer)).Refusal);
        Assert.Equal(ContactRefusal.NotYourContact, Assert.Throws<ContactRefusedException>(() => visit.Concern(opened, Branch)).Refusal);
    }

    [Fact]
    public void What_a_visit_is_about_already_stays()
    {
        var noted = Contact.Arrive(Qabas, new NewContact(Channel.Interview, ContactDirection.Incoming, ContactPurpose.FollowUp, Beneficiary: null, "Ali") { CaseId = 7 }, Guid.NewGuid(), Officer);

        noted.Concern(Given.Case(PolicyProfiles.Find("qabas")!).For(Given.Beneficiary(account: null)).ReceivedAtTheDesk().In(CaseState.Draft), Officer);

        Assert.Equal((7, null, null, 1), (noted.CaseId, noted.Case, noted.Beneficiary, noted.Version));
    }

    [Fact]
    public void An_email_is_owed_an_answer_today_and_only_where_the_policy_lists_it()
    {
        var herfah = PolicyProfiles.Find("herfah")!.Terms;
        var email = Contact.ReceiveEmail(herfah, "Ali", "ali@example.org", "When do you open?", Guid.NewGuid(), Morning);

        Assert.Equal(
            (ContactStage.Ended, Channel.Email, ContactDirection.Incoming, "ali@example.org", Today, true, null),
            (email.Stage, email.Channel, email.Direction, email.Reference, email.CallBackOn!.Value, email.OwesCallBack, email.RegisteredById));
        Assert.Equal(ContactRefusal.NotInThisPolicy, Assert.Throws<ContactRefusedException>(() => Contact.ReceiveEmail(Qabas, "Ali", "ali@example.org", "?", Guid.NewGuid(), Morning)).Refusal);
    }

    [Fact]
    public void A_paper_is_added_taken_out_and_stays_written_down()
    {
        var letter = Contact.Note(Qabas, Somebody(Channel.Letters), Said, Guid.NewGuid(), Officer);
        Assert.True(letter.IsOnPaper);
        var version = letter.Version;

        letter.Attach(Verbs.File("first.jpg"), Officer);
        letter.Attach(Verbs.File("second.jpg"), Officer);
        Assert.Null(letter.RemovePaper(3, Officer));
        Assert.Equal("first.jpg", letter.RemovePaper(1, Officer)!.FileName);
        Assert.Null(letter.RemovePaper(1, Officer));
        letter.Attach(Verbs.File("third.jpg"), Officer);

        Assert.Equal([2, 3], letter.HeldPapers.Select(paper => paper.Id));
        Assert.Equal((3, version + 4), (letter.Papers.Count, letter.Version));
        Assert.Equal((Officer.Name, Morning, null), (letter.Papers[0].RemovedBy, letter.Papers[0].RemovedAt!.Value, letter.Papers[0].RefusedBecause));
    }

    [Fact]
    public void Papers_are_for_those_who_may_touch_the_contact()
    {
        var letter = Contact.Note(Qabas, Somebody(Channel.Letters), Said, Guid.NewGuid(), Officer);
        letter.Attach(Verbs.File(), Officer);

        Assert.Equal(ContactRefusal.NotYourContact, Refusal(() => letter.Attach(Verbs.File(), Branch with { BranchId = 1 })));
        Assert.Equal(ContactRefusal.NotYourContact, Refusal(() => letter.RemovePaper(1, Branch with { BranchId = 1 })));
        Assert.Equal(ContactRefusal.NotYourRole, Refusal(() => letter.Attach(Verbs.File(), Officer with { Roles = Roles.ServiceCentreManager })));
        Assert.Single(letter.HeldPapers);
        Assert.False(Arrived().IsOnPaper);
    }

    [Fact]
    public void What_came_with_an_email_and_was_not_kept_is_written_down_by_its_name()
    {
        var portal = ActingUser.ThePortal(Morning);
        var email = Contact.ReceiveEmail(PolicyProfiles.Find("herfah")!.Terms, "Ali", "ali@example.org", "See below.", Guid.NewGuid(), Morning);

        email.Enclose(Verbs.File("id.jpg"), portal);
        email.LeaveOut("setup", "WrongType", portal);

        Assert.Equal("id.jpg", Assert.Single(email.HeldPapers).FileName);
        Assert.Equal(("setup", "WrongType", 2), (email.Papers[1].FileName, email.Papers[1].RefusedBecause, email.Papers[1].Id));
    }

    [Fact]
    public void A_late_scan_opens_a_paper_or_takes_it_out_with_the_reason()
    {
        var portal = ActingUser.ThePortal(Morning.AddHours(1));
        var letter = Contact.Note(Qabas, Somebody(Channel.Letters), Said, Guid.NewGuid(), Officer);
        letter.Attach(Verbs.File("good.jpg") with { AwaitsScan = true }, Officer);
        letter.Attach(Verbs.File("bad.jpg") with { AwaitsScan = true }, Officer);

        letter.PaperScanned(1, Verbs.File("good.jpg"), refusedBecause: null, portal);
        letter.PaperScanned(2, file: null, "Infected", portal);
        var version = letter.Version;
        letter.PaperScanned(2, Verbs.File("again.jpg"), refusedBecause: null, portal);

        Assert.Equal((version, false), (letter.Version, letter.Papers.Any(paper => paper.AwaitsScan)));
        Assert.Equal("good.jpg", Assert.Single(letter.HeldPapers).FileName);
        Assert.Equal("Infected", letter.Papers[1].RefusedBecause);
    }
}
