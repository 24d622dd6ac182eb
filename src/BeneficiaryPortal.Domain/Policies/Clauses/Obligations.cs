namespace BeneficiaryPortal.Domain.Policies.Clauses;

/// <summary>Every obligation of the five policies. A clause can cite no other, and each has its row in docs/policy-map.md.</summary>
public static class Obligations
{
    private static readonly List<Obligation> Listed = [];

    // The numbered steps of a request
    public static Obligation Stp1 { get; } = List("STP-1", "Receive the beneficiary politely, answer every question, give enough time.");
    public static Obligation Stp2 { get; } = List("STP-2", "See that everything required is given, match it, check that it is valid at the time of submission.");
    public static Obligation Stp3 { get; } = List("STP-3", "Refer to the social researcher when the procedure is not clear.");
    public static Obligation Stp3h { get; } = List("STP-3h", "Make that referral by telephone and explain the legal aspects too.");
    public static Obligation Stp4 { get; } = List("STP-4", "Have the applicant declare the data true and answer for them directly.");
    public static Obligation Stp5 { get; } = List("STP-5", "Explain that the committee replies, accepting or refusing, after not less than a stated period.");
    public static Obligation Stp6 { get; } = List("STP-6", "Complete the registration once the requirements are complete.");
    public static Obligation Stp7 { get; } = List("STP-7", "Deliver the service needed.");
    public static Obligation Stp8 { get; } = List("STP-8", "End each request with exactly one main, known outcome.");

    // Channels
    public static Obligation Chn1 { get; } = List("CHN-1", "Be reached by interview.");
    public static Obligation Chn2 { get; } = List("CHN-2", "Be reached by telephone.");
    public static Obligation Chn3 { get; } = List("CHN-3", "Be reached through social media.");
    public static Obligation Chn4 { get; } = List("CHN-4", "Be reached by letter.");
    public static Obligation Chn4f { get; } = List("CHN-4f", "Be reached by letter and by fax.");
    public static Obligation Chn5 { get; } = List("CHN-5", "Take requests for help.");
    public static Obligation Chn6 { get; } = List("CHN-6", "Be reached about volunteering.");
    public static Obligation Chn7 { get; } = List("CHN-7", "Be reached through the website.");
    public static Obligation Chn8 { get; } = List("CHN-8", "Be reached through the representatives of branch offices.");
    public static Obligation Chn9 { get; } = List("CHN-9", "Be reached by e-mail.");

    // Tools of the relations officer
    public static Obligation Tol1 { get; } = List("TOL-1", "Put the association's basic regulation in the officer's hands.");
    public static Obligation Tol2 { get; } = List("TOL-2", "Put the social research guide or regulation in the officer's hands.");
    public static Obligation Tol3 { get; } = List("TOL-3", "Put the support policy guide in the officer's hands.");
    public static Obligation Tol4 { get; } = List("TOL-4", "Put the beneficiary support request form in the officer's hands.");
    public static Obligation Tol5 { get; } = List("TOL-5", "Put the beneficiaries' regulation in the officer's hands.");

    // Governance
    public static Obligation Gov1 { get; } = List("GOV-1", "Lay down rights, duties, the consequences of default and the settlement of disputes.");
    public static Obligation Gov2 { get; } = List("GOV-2", "Review the policy continually, amend it and circulate it.");
    public static Obligation Gov3 { get; } = List("GOV-3", "Show the approval of the chair of the board.");
    public static Obligation Gov4 { get; } = List("GOV-4", "Show the approval of the board: meeting and both dates.");
    public static Obligation Gov5 { get; } = List("GOV-5", "Show the approval of the board: meeting, term and Hijri date; supersede all earlier policies.");
    public static Obligation Gov6 { get; } = List("GOV-6", "Warn that the document shows no approval.");
    public static Obligation Gov7 { get; } = List("GOV-7", "Recognise every kind of stakeholder, not beneficiaries alone.");

    // Objectives
    public static Obligation Obj0 { get; } = List("OBJ-0", "Serve well, quickly and to a high quality; follow up requests and suggestions.");
    public static Obligation Obj0p { get; } = List("OBJ-0p", "Reach beneficiaries without their having to ask.");
    public static Obligation Obj1 { get; } = List("OBJ-1", "Make procedures easy, without trouble or hardship.");
    public static Obligation Obj2 { get; } = List("OBJ-2", "Serve by up-to-date electronic means.");
    public static Obligation Obj3 { get; } = List("OBJ-3", "Give information and answers through several channels.");
    public static Obligation Obj4 { get; } = List("OBJ-4", "Serve beneficiaries where they are, sparing their time.");
    public static Obligation Obj5 { get; } = List("OBJ-5", "Measure satisfaction in order to raise quality.");
    public static Obligation Obj6 { get; } = List("OBJ-6", "Raise trust by adopting the best standards and practices.");
    public static Obligation Obj7a { get; } = List("OBJ-7a", "Correct common misconceptions about the services.");
    public static Obligation Obj7b { get; } = List("OBJ-7b", "Form new and positive impressions.");
    public static Obligation Obj7c { get; } = List("OBJ-7c", "Treat rating the service as a right, a means of improvement.");
    public static Obligation Obj7d { get; } = List("OBJ-7d", "Spread the culture of quality among all departments.");
    public static Obligation Obj7e { get; } = List("OBJ-7e", "Improve continually by seeking beneficiaries' opinions.");

    // Compensation
    public static Obligation Cmp1 { get; } = List("CMP-1", "Lay down a procedure that preserves the rights of all parties.");
    public static Obligation Cmp2 { get; } = List("CMP-2", "Limit the harm.");
    public static Obligation Cmp3 { get; } = List("CMP-3", "Compensate only for a breach by the association's own failure, of one of three kinds.");
    public static Obligation Cmp4 { get; } = List("CMP-4", "Compensate only where the association directly caused the harm.");
    public static Obligation Cmp5 { get; } = List("CMP-5", "Prove the breach by admission or by a final judgment.");
    public static Obligation Cmp6 { get; } = List("CMP-6", "Negotiate compensation with the injured parties.");

    // Complaints and disputes
    public static Obligation Cpl1 { get; } = List("CPL-1", "Conclude agreements that cover every legal aspect.");
    public static Obligation Cpl2 { get; } = List("CPL-2", "Lay down in each agreement how disputes are settled.");
    public static Obligation Cpl3 { get; } = List("CPL-3", "Seek an amicable settlement.");
    public static Obligation Cpl4 { get; } = List("CPL-4", "Make reporting easy and deal with complaints quickly.");

    // Relations and confidentiality
    public static Obligation Cnf1 { get; } = List("CNF-1", "Keep to the rules and the code of professional ethics.");
    public static Obligation Cnf2 { get; } = List("CNF-2", "Keep information confidential and separate duties.");
    public static Obligation Cnf3 { get; } = List("CNF-3", "Pay what is due on time.");
    public static Obligation Cnf4 { get; } = List("CNF-4", "Protect the property rights of others.");
    public static Obligation Cnf5 { get; } = List("CNF-5", "Protect the privacy of personal data.");

    // Access to information
    public static Obligation Inf1 { get; } = List("INF-1", "Offer electronic channels through which stakeholders obtain accurate information.");
    public static Obligation Inf2 { get; } = List("INF-2", "Update the information regularly.");
    public static Obligation Inf3 { get; } = List("INF-3", "Name a liaison officer for each area of work.");

    // Service centre: organisation
    public static Obligation Mso1 { get; } = List("MSO-1", "Carry out the association's vision of serving beneficiaries.");
    public static Obligation Mso2 { get; } = List("MSO-2", "Count the visitors every day.");
    public static Obligation Mso3 { get; } = List("MSO-3", "See that services are given smoothly and without complication.");
    public static Obligation Mso4 { get; } = List("MSO-4", "Answer inquiries by going back to the competent unit.");
    public static Obligation Mso5 { get; } = List("MSO-5", "Prepare user guides.");
    public static Obligation Mso6 { get; } = List("MSO-6", "Keep statistics of complaints and inquiries and of what was done about them.");
    public static Obligation Mso7 { get; } = List("MSO-7", "Spread awareness of the electronic services.");
    public static Obligation Mso8 { get; } = List("MSO-8", "Prepare the desk and its staff to receive beneficiaries.");
    public static Obligation Mso9 { get; } = List("MSO-9", "Measure satisfaction, analyse it and report regularly to the general director.");
    public static Obligation Mso10 { get; } = List("MSO-10", "Provide support services such as copying and calls.");
    public static Obligation Mso11 { get; } = List("MSO-11", "Develop the staff who serve beneficiaries.");
    public static Obligation Mso12 { get; } = List("MSO-12", "Arrange meetings with officials that clash with nothing.");

    // Service centre: supervision
    public static Obligation Mss1 { get; } = List("MSS-1", "Survey the sites every day on three points.");
    public static Obligation Mss2 { get; } = List("MSS-2", "In an emergency act first, then report to the general director.");
    public static Obligation Mss3 { get; } = List("MSS-3", "Supervise the service desks at all sites.");
    public static Obligation Mss4 { get; } = List("MSS-4", "Supervise the intake of complaints and follow each until it is solved.");
    public static Obligation Mss5 { get; } = List("MSS-5", "Supervise the centre's web page and the services offered through it.");

    public static IReadOnlyList<Obligation> All => Listed;

    private static Obligation List(string id, string duty)
    {
        var obligation = new Obligation(id, duty);
        Listed.Add(obligation);
        return obligation;
    }
}
