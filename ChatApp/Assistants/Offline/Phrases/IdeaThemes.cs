namespace ChatApp.Assistants.Offline.Phrases;

/// <summary>Subjects people have opinions on.</summary>
public static class IdeaThemes
{
    public static readonly IReadOnlyList<Theme> All =
    [
        new("Sustainability", Kind.Idea)
        {
            Words = "sustainability, sustainable, climate, climate change, recycling, environment, earth day, zero waste, renewable energy, solar, solar panels, eco-friendly, plastic, carbon, "
                + "biodiversity, green energy, upcycling, repair café, electric car, electric cars, composting, environment day",
            Hints = "planet, waste, eco",
            Hashtags = "Sustainability ClimateAction ZeroWaste GreenLiving OnePlanet SmallSteps",
            Emoji = "🌱 🌍 ♻️",
            Pictures = ["a young plant in cupped hands with soft green light", "solar panels on a roof above a wild garden"],
            Openers =
            [
                "Small steps, counted together: {topic}.",
                "The planet keeps the receipts, so let's talk about {topic}.",
                "For the ones who come after us, a word about {topic}.",
                "Less waste, more thought: {topic}.",
            ],
            Scenes =
            [
                "A jar refilled, a shirt mended, a short trip made by bicycle.",
                "Roofs that make power, gardens that feed bees, neighbours who share a drill.",
                "The bin gets a little lighter every week.",
                "Someone brings an old toaster, someone else brings a screwdriver, and one thing less gets thrown away.",
                "A street with trees is several degrees kinder in August.",
            ],
            Thoughts =
            [
                "Nobody has to be perfect, but a great many of us have to begin.",
                "The greenest thing is often the one you already own.",
                "What is good for the air tends to be good for the street, too.",
                "Habits change slowly, and then all at once.",
                "It's easier to keep going when you don't go alone.",
            ],
            Jokes = ["The compost heap has a livelier social life than most of us.", "The reusable bags are, once again, at home."],
            Closers =
            [
                "What's one thing you changed?",
                "Which habit was easier than you thought?",
                "Start small and tell a friend.",
                "Good ideas are welcome below.",
                "Every bit counts, so thank you for yours.",
            ],
        },
        new("Technology", Kind.Idea)
        {
            Words = "technology, tech, ai, artificial intelligence, machine learning, chatgpt, software, coding, programming, developer, developers, open source, cybersecurity, cloud, robotics, "
                + "robots, quantum computing, blockchain, data, data privacy, startup, startups, digital, automation, algorithm, algorithms, internet, linux, computer, computers",
            Hints = "code, smartphone, gadget, engineering",
            Hashtags = "Technology Tech Innovation Digital FutureOfWork Ideas",
            Emoji = "💡 🤖 💻",
            Pictures = ["a laptop with a small glowing lamp beside it on a dark desk", "abstract lines of light between simple shapes"],
            Openers =
            [
                "Plain words about a complicated thing: {topic}.",
                "Leaving the buzzwords outside: {topic}.",
                "A few honest thoughts on {topic}.",
                "Somewhere between hype and habit: {topic}.",
                "What actually changes because of {topic}?",
            ],
            Scenes =
            [
                "A task that used to take an afternoon now takes the length of a coffee.",
                "The demo is dazzling, and the real test is a wet Tuesday in November.",
                "Somewhere a form fills itself in, and somebody goes home on time.",
                "One person is thrilled, one is worried, and both have a point.",
                "Behind every clever screen sits someone who asked a simple question.",
            ],
            Thoughts =
            [
                "Technology is only clever if people get something out of it.",
                "The interesting question is rarely what it can do, but what it should do for us.",
                "New tools reward those who keep asking simple questions.",
                "Trust takes longer to build than software.",
                "What stays valuable is judgement, taste and a sense of humour.",
                "A good tool disappears while you use it.",
            ],
            Jokes = ["Yes, it has been turned off and on again, twice.", "The computer still says no, but more politely."],
            Closers =
            [
                "Useful or overrated: what do you think?",
                "How do you use it?",
                "Where has it saved you time?",
                "Curious how you see it.",
                "What would you hand over, and what would you keep?",
            ],
        },
        new("Health", Kind.Idea)
        {
            Words = "health, sleep, mental health, wellbeing, well-being, wellness, nutrition, doctor, doctors, nurse, nurses, stress, meditation, mindfulness, self-care, self care, burnout, "
                + "hydration, healthy, therapy, dentist, hospital, vaccination, world health day, breast cancer awareness, anxiety, flu",
            Hints = "medicine, patients",
            Hashtags = "Health Wellbeing SelfCare MentalHealth TakeCare HealthyHabits",
            Emoji = "💚 🌿 🧘",
            Pictures = ["a glass of water and an open window in morning light", "a person breathing calmly on a quiet balcony"],
            Openers =
            [
                "A gentle reminder about {topic}.",
                "Take a breath, and then a minute for {topic}.",
                "Body and mind would like a word about {topic}.",
                "Let's speak openly about {topic}.",
                "Today's appointment with yourself: {topic}.",
            ],
            Scenes =
            [
                "A glass of water, an open window, ten minutes without a screen.",
                "Shoulders down, jaw loose, one slow breath.",
                "An early night does more than a long list of good intentions.",
                "A walk around the block, and the problem is a size smaller.",
                "Someone asks how you are, and then waits for the answer.",
            ],
            Thoughts =
            [
                "You would tell a friend to rest, so tell yourself.",
                "Small habits carry us when motivation does not.",
                "Asking for help is a skill, and it can be learned.",
                "Feeling well is more than not being ill.",
                "Progress is allowed to be quiet.",
            ],
            Jokes = ["The salad was lovely, and so was the cake that kept it company.", "Eight hours of sleep: excellent reviews, limited availability."],
            Closers =
            [
                "How are you, really?",
                "What helps you on a hard day?",
                "Look after yourself, and after each other.",
                "Check in with someone.",
                "Which small habit did you good?",
            ],
        },
        new("Charity", Kind.Idea)
        {
            Words = "charity, we're looking for volunteers, looking for volunteers, volunteer, volunteers, volunteering, donation, donations, donate, donating, fundraiser, fundraising, nonprofit, non-profit, food bank, animal shelter, blood drive, "
                + "blood donation, good cause, raise money, raising money, clean-up, cleanup, litter pick, bake sale, charity run, ngo, crowdfunding",
            Hints = "shelter, cause",
            Hashtags = "Charity Volunteering Community GivingBack Kindness Together",
            Emoji = "🤝 💛 🙌",
            Pictures = ["volunteers packing boxes together at a long table", "many hands planting a small tree"],
            Openers =
            [
                "Many hands, one good cause: {topic}.",
                "An hour of your time goes further than you think: {topic}.",
                "A word about {topic}, and about what neighbours can do.",
                "Sleeves up for {topic}.",
            ],
            Scenes =
            [
                "Boxes get packed, soup gets stirred, and somebody makes everybody laugh.",
                "One person brings the van, another brings the ladder, a third brings cake.",
                "People arrive as strangers and leave with each other's phone numbers.",
                "A child empties a piggy bank, and the whole queue goes quiet.",
                "The list of helpers is longer than last time.",
            ],
            Thoughts =
            [
                "Nobody can do everything, and everybody can do something.",
                "Helping does at least as much for the helper.",
                "A little from many goes a long way.",
                "Dignity is part of every good gift.",
                "It begins with noticing.",
            ],
            Jokes = ["The only requirement is a pair of hands, and even one will do.", "Helpers are paid in biscuits, at an excellent exchange rate."],
            Closers =
            [
                "If you can help, every bit counts.",
                "Share this with someone who would join in.",
                "Thank you for passing it on.",
                "Which cause is close to your heart?",
                "Come along, or send a friend.",
            ],
        },
        new("Learning", Kind.Idea)
        {
            Words = "education, school, schools, student, students, teacher, teachers, course, courses, learning, studying, university, college, languages, homework, exam, exams, kindergarten, "
                + "back to school, training course, online course, science, maths, math, tutoring, scholarship",
            Hints = "study, lesson, lessons, learn, history, curiosity",
            Hashtags = "Learning Education LifelongLearning Curious Teachers Knowledge",
            Emoji = "📚 ✏️ 💡",
            Pictures = ["pencils, a notebook and a globe on a bright desk", "a teacher and a child looking at the same page"],
            Openers =
            [
                "Class is in session: {topic}.",
                "Never too late for {doing}.",
                "Back to the books for a word about {topic}.",
                "Eyes forward, phones away: {topic}.",
                "Sharpen your pencils for {topic}.",
                "A note from the curious: {topic}.",
            ],
            Scenes =
            [
                "A raised hand, a wrong answer, and the best discussion of the week.",
                "The page was a riddle for days, and then it suddenly made sense.",
                "Someone explains it a third time, with a drawing and no sigh at all.",
                "The margin is full of question marks, and that is a good sign.",
                "A pencil gets shorter while an idea gets longer.",
            ],
            Thoughts =
            [
                "Being a beginner is uncomfortable for a week and useful for years.",
                "The best teachers make you forget that you are being taught.",
                "A good question is worth ten quick answers.",
                "What you learn for yourself stays longest.",
                "Nobody is finished learning, and that is the good news.",
            ],
            Jokes = ["The dog has been cleared of all charges concerning the homework.", "There will be no test, you can relax."],
            Closers =
            [
                "What did you learn lately?",
                "Which teacher do you still think of?",
                "What would you like to learn next?",
                "Stay curious.",
                "Pass it on to someone who loves a challenge.",
            ],
        },
        new("Work", Kind.Idea)
        {
            Words = "remote work, working from home, home office, productivity, leadership, freelancing, freelance, small business, entrepreneurship, entrepreneur, marketing, networking, "
                + "management, work-life balance, four-day week, customer service, negotiation, time management, branding, feedback, mentoring, hybrid work, job interview, job interviews, meetings, running a business, running a company, running a shop, running a bakery, running a café",
            Hints = "business, deadline",
            Hashtags = "WorkLife Leadership SmallBusiness Productivity Careers Business",
            Emoji = "💼 💡 ☕",
            Pictures = ["a tidy desk by a window with a notebook and a cup", "two people talking over a plan on a large sheet of paper"],
            Openers =
            [
                "Over the first coffee of the day: {topic}.",
                "A few notes from the desk on {topic}.",
                "What nobody puts on a slide: {topic}.",
                "Let's be practical about {topic}.",
            ],
            Scenes =
            [
                "A short list, a closed door, and one thing done before ten.",
                "The best decision of the week was made on a walk, not in a meeting.",
                "Somebody asked why, and the whole plan got simpler.",
                "The calendar has a gap in it, and the gap is where the thinking happens.",
                "A phone call of five minutes saved an afternoon of messages.",
            ],
            Thoughts =
            [
                "Clear beats clever almost every time.",
                "People remember how you treated them long after the numbers are forgotten.",
                "Saying no to one thing is how you say yes to another.",
                "Most problems get smaller once someone writes them down.",
                "Good work needs rest the way bread needs time.",
            ],
            Jokes = ["This could have been an email, so here it is as a post.", "The mute button remains undefeated."],
            Closers =
            [
                "How do you handle it?",
                "What would you do differently?",
                "What has worked for you?",
                "Which advice do you wish you had heard sooner?",
                "Happy to compare notes.",
            ],
        },
        new("Motivation", Kind.Idea)
        {
            Words = "motivation, motivational, monday motivation, mindset, goals, self-improvement, habits, success, perseverance, dreams, resilience, confidence, courage, failure, discipline, "
                + "gratitude journal, positivity, happiness, kindness, patience",
            Hints = "inspiration, mondays",
            Hashtags = "Motivation SmallSteps KeepGoing Mindset GoodHabits Begin",
            Emoji = "🌱 💪 ☀️",
            Pictures = ["a staircase with morning light on the first step", "a hand writing one line on an empty page"],
            Openers =
            [
                "A small push in the right direction: {topic}.",
                "For whoever needs it: a word about {topic}.",
                "Start where you are, also with {topic}.",
                "One calm thought about {topic}.",
            ],
            Scenes =
            [
                "The first ten minutes are the heaviest, and then the thing begins to roll.",
                "A list with three lines gets done, a list with thirty gets admired.",
                "One page, one call, one walk around the block.",
                "The alarm rings, the floor is cold, and you get up anyway.",
                "Somewhere someone is practising the thing they were once bad at.",
            ],
            Thoughts =
            [
                "You don't need more time, you need a smaller first step.",
                "Done badly can be improved, not done cannot.",
                "Confidence usually arrives after you begin.",
                "Nobody sees the practice, everybody sees the result.",
                "Rest is part of it, too.",
            ],
            Jokes = ["Coffee has been informed and is on its way.", "The snooze button has had a good run."],
            Closers =
            [
                "What's your one thing today?",
                "Begin, and see.",
                "Be kind to yourself, too.",
                "What keeps you going?",
                "Tell someone your plan, it helps.",
            ],
        },
    ];
}
