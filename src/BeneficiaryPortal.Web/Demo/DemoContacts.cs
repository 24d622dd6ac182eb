using System.Globalization;
using BeneficiaryPortal.Domain.Calendar;
using BeneficiaryPortal.Domain.Cases;
using BeneficiaryPortal.Domain.Contacts;
using BeneficiaryPortal.Domain.People;
using BeneficiaryPortal.Domain.Policies;
using BeneficiaryPortal.Web.Documents.Gate;

namespace BeneficiaryPortal.Web.Demo;

/// <summary>Who came, called and wrote today and the days before: something through every channel of the policy, and calls that are due.</summary>
internal sealed class DemoContacts(PolicyTerms terms, IReadOnlyDictionary<string, ActingUser> staff, DocumentFile specimen, DateTime now)
{
    private static readonly Guid Keys = new("6f1d0c52-0000-4000-8000-000000000000");

    private readonly List<Contact> _contacts = [];
    private int _made;

    /// <param name="stored">Requests of people who came to the desk.</param>
    public IReadOnlyList<Contact> About(IReadOnlyList<SupportCase> stored)
    {
        var cases = stored.DistinctBy(c => c.Beneficiary).ToList();
        AddVisits(cases);
        foreach (var channel in terms.Channels.Where(channel => channel is not (Channel.Interview or Channel.Website or Channel.BranchRepresentatives)))
        {
            AddNote(channel, cases[_made % cases.Count], minutesAgo: 45 + (_made % 5 * 20));
        }

        AddOutgoing(cases[0]);
        if (terms.Has(Channel.Email))
        {
            AddEmail();
        }

        if (terms.Has(Channel.BranchRepresentatives))
        {
            var visit = Arrive(Channel.BranchRepresentatives, ContactPurpose.Inquiry, file: null, "جواهر بنت عوض الشمراني", At("branch", 150));
            visit.Start(At("branch", 140));
            visit.End(new WhatWasSaid("سألت عن المستندات المطلوبة قبل أن تأتي بها.", "سلّمتها القائمة مطبوعة."), At("branch", 125));
        }

        return _contacts;
    }

    private void AddVisits(List<SupportCase> cases)
    {
        // Two wait and one is being served; what is over, ended today and the days before.
        Arrive(Channel.Interview, ContactPurpose.FollowUp, cases[1].Beneficiary, cases[1].Beneficiary.FullName, At("officer", 25));
        Arrive(Channel.Interview, ContactPurpose.NewRequest, file: null, "بدر بن عايد الحازمي", At("officer2", 10));
        Arrive(Channel.Interview, ContactPurpose.Documents, cases[2].Beneficiary, cases[2].Beneficiary.FullName, At("officer", 30)).Start(At("officer", 15));
        for (var i = 0; i < 12; i++)
        {
            var about = cases[(i + 3) % cases.Count];
            var minutes = 60 + ((i % 4) * 35) + (i / 4 * 24 * 60);
            var visit = Arrive(Channel.Interview, Purposes[i % Purposes.Length], about.Beneficiary, about.Beneficiary.FullName, At("officer", minutes), about.Id);
            visit.Start(At("officer", minutes - 6));
            var (asked, answered) = Said[i % Said.Length];
            visit.End(new WhatWasSaid(asked, answered), At("officer", minutes - 22));
        }
    }

    private void AddNote(Channel channel, SupportCase about, int minutesAgo)
    {
        var (purpose, reference, asked, answered) = Words(channel);
        var isOpen = answered is null;
        var by = At("officer", isOpen ? 3 * 24 * 60 : minutesAgo);
        var what = New(channel, ContactDirection.Incoming, purpose, about) with { Reference = reference };
        var openQuestion = isOpen ? "وعدناه بأن نعاود الاتصال به بعد أن نسأل الباحث." : null;
        var noted = Keep(Contact.Note(terms, what, new WhatWasSaid(asked, answered, openQuestion, isOpen ? DayOf(by).AddDays(channel == Channel.Telephone ? 2 : 3) : null), Key(), by));
        if (noted.IsOnPaper)
        {
            noted.Attach(specimen, by);
        }
    }

    /// <summary>One that came into the mailbox, with a photo and with a file that was not kept.</summary>
    private void AddEmail()
    {
        var at = now.AddMinutes(-35);
        var email = Keep(Contact.ReceiveEmail(
            terms, "بشاير العتيبي", "bashayer@example.org", "صورة الهوية الجديدة\n\nالسلام عليكم، أرفقت صورة هويتي بعد تجديدها. هل يلزم أن أحضر أصلها؟", Key(), at));
        email.Enclose(specimen, ActingUser.ThePortal(at));
        email.LeaveOut("السيرة", nameof(DocumentRefusal.WrongType), ActingUser.ThePortal(at));
    }

    private void AddOutgoing(SupportCase about)
    {
        var what = New(Channel.Telephone, ContactDirection.Outgoing, ContactPurpose.Documents, about) with { Reference = about.Beneficiary.Mobile };
        Keep(Contact.Note(terms, what, new WhatWasSaid("اتصلنا به ليكمل صورة عقد الإيجار.", "سيحضرها هذا الأسبوع."), Key(), At("officer2", 200)));
    }

    private static NewContact New(Channel channel, ContactDirection direction, ContactPurpose purpose, SupportCase about) =>
        new(channel, direction, purpose, about.Beneficiary, about.Beneficiary.FullName) { CaseId = about.Id };

    private Contact Arrive(Channel channel, ContactPurpose purpose, Beneficiary? file, string visitor, ActingUser by, long? caseId = null) =>
        Keep(Contact.Arrive(terms, new NewContact(channel, ContactDirection.Incoming, purpose, file, visitor) { CaseId = caseId }, Key(), by));

    private Contact Keep(Contact contact)
    {
        _contacts.Add(contact);
        return contact;
    }

    private ActingUser At(string userName, int minutesAgo) => staff[userName] with { At = now.AddMinutes(-minutesAgo) };

    private static DateOnly DayOf(ActingUser by) => RiyadhTime.DayOf(by.At);

    private Guid Key()
    {
        var key = Keys.ToByteArray(bigEndian: true);
        key[15] = (byte)++_made;
        return new Guid(key, bigEndian: true);
    }

    private static readonly ContactPurpose[] Purposes = [ContactPurpose.FollowUp, ContactPurpose.Documents, ContactPurpose.Inquiry, ContactPurpose.NewRequest, ContactPurpose.Other];

    private static readonly (string Asked, string Answered)[] Said =
    [
        ("سأل عن حال طلبه ومتى يصل الرد.", "بيّنت له الخطوة التي بلغها الطلب وموعد الرد."),
        ("أحضرت صورة الهوية وعقد الإيجار.", "طابقتهما بالأصل وأضفتهما إلى الطلب."),
        ("سألت هل يشمل الدعم الأبناء فوق الثامنة عشرة.", "شرحت لها شروط الدعم وسلّمتها الدليل."),
        ("يرغب في تقديم طلب جديد ويسأل عن المطلوب.", "سلّمته القائمة واتفقنا على موعد."),
    ];

    /// <summary>A call and a message wait for their answer; the rest was answered.</summary>
    private static (ContactPurpose Purpose, string? Reference, string Asked, string? Answered) Words(Channel channel) => channel switch
    {
        Channel.Telephone => (ContactPurpose.Inquiry, "+966551230450", "اتصل يسأل هل تُحسب مساعدة الضمان ضمن الدخل.", null),
        Channel.SocialMedia => (ContactPurpose.Inquiry, "@najd_1448", "كتب يسأل عن أوقات العمل في الصيف.", "أجبناه بالأوقات وبعنوان المكتب."),
        Channel.Letters or Channel.LettersAndFax => (ContactPurpose.NewRequest, string.Create(CultureInfo.InvariantCulture, $"خ-{1448}/37"), "خطاب من الجمعية المجاورة بإحالة أسرة إلينا.", "أفدناهم بوصول الخطاب وبدأنا الطلب."),
        Channel.HelpRequest => (ContactPurpose.NewRequest, null, "طلب مساعدة عاجلة في سداد الإيجار.", null),
        Channel.Volunteering => (ContactPurpose.Other, null, "يعرض أن يتطوع في ترجمة الإشارة يومين في الأسبوع.", "شكرناه وسجلنا رغبته لدى منسق التطوع."),
        Channel.Email => (ContactPurpose.FollowUp, "visitor@example.org", "رسالة تسأل عن حال الطلب بعد استكماله.", "رددنا بأن الطلب عند الباحث وبموعد الرد."),
        _ => throw new ArgumentOutOfRangeException(nameof(channel), channel, "People come through it themselves."),
    };
}
