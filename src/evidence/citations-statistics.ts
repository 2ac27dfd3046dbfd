import type { Citation } from './citation.ts';

/** Official statistics, audits, inquiries and the reports of public bodies, by body and year. */
export const statistics = {
  'adass-2022': {
    text: 'Association of Directors of Adult Social Services 2022. Waiting for care (position at 30 April 2022)',
    url: 'https://healthwatchll.com/news/adass-survey-waiting-for-care/',
    verified: 'seen',
  },
  'adass-2022-hours': {
    text: 'Association of Directors of Adult Social Services, May 2022, on undelivered home-care hours, as reported by Community Care',
    url: 'https://www.communitycare.co.uk/2022/05/13/65000-adults-waiting-at-least-six-months-for-assessment-as-unmet-needs-mount-warns-adass/',
    verified: 'derived',
  },
  'adass-2022-total': {
    text: 'Association of Directors of Adult Social Services 2022 on everybody waiting for an assessment, a review or a service, as reported by Narrative Care',
    url: 'http://www.narrativecare.org/council-adult-social-care-waiting-times-to-be-published.html',
    verified: 'seen',
  },
  'adass-2024': {
    text: 'Association of Directors of Adult Social Services, spring and autumn 2024, on councils’ overspending, as reported by Care Aware',
    url: 'https://careawareias.co.uk/post/financial-crisis',
    verified: 'seen',
  },
  'age-uk-2018': {
    text: 'Age UK 2018. New analysis shows number of older people with unmet care needs soars to record high',
    url: 'https://www.ageuk.org.uk/latest-press/articles/2018/july-2018/new-analysis-shows-number-of-older-people-with-unmet-care-needs-soars-to-record-high/',
    verified: 'seen',
  },
  'age-uk-2023': {
    text: 'Age UK 2023 on A&E attendances of older people, as reported by the Daily Mail',
    url: 'https://www.dailymail.co.uk/health/article-12284729/',
    verified: 'derived',
  },
  'age-uk-2023-avoidable': {
    text: 'Age UK 2023 on avoidable emergency admissions of older people, as reported by the Journal of Dementia Care',
    url: 'https://journalofdementiacare.co.uk/opportunity-to-switch-approach',
    verified: 'derived',
  },
  'asc-fr-2018-19': {
    text: 'NHS Digital. Adult Social Care Activity and Finance Report 2018-19: requests for support',
    url: 'https://digital.nhs.uk/data-and-information/publications/statistical/adult-social-care-activity-and-finance-report/2018-19/2.-requests-for-support',
    verified: 'seen',
  },
  'asc-fr-2022-23': {
    text: 'NHS England. Adult Social Care Activity and Finance Report 2022-23: long-term care',
    url: 'https://production-like.nhsd.io/data-and-information/publications/statistical/adult-social-care-activity-and-finance-report/2022-23/long-term-care',
    verified: 'seen',
  },
  'asc-fr-2023-24': {
    text: 'NHS England. Adult Social Care Activity and Finance Report 2023-24: overview, and requests for support',
    url: 'https://production-like.nhsd.io/data-and-information/publications/statistical/adult-social-care-activity-and-finance-report/2023-24/activity-and-finance-overview',
    verified: 'seen',
  },
  'ascof-2014-15': {
    text: 'Measures from the Adult Social Care Outcomes Framework, England, 2014-15 (1A quality of life, 2C delayed transfers)',
    url: 'http://soukservices.com/slideshow/measures-from-the-adult-social-care-outcomes-framework-england-201415/53591917',
    verified: 'seen',
  },
  'ascof-2019-20': {
    text: 'Adult Social Care Outcomes Framework 2019/20. 1C(1a): people with a personal budget',
    url: '',
    verified: 'recalled',
  },
  'ascof-2022-23': {
    text: 'Adult Social Care Outcomes Framework 2022-23, measure 1A: social-care related quality of life',
    url: '',
    verified: 'recalled',
  },
  'ascof-2a1': {
    text: 'Adult Social Care Outcomes Framework, measure 2A(1): permanent care-home admissions of people aged 18-64',
    url: 'https://digital.nhs.uk/data-and-information/publications/statistical/adult-social-care-outcomes-framework-ascof',
    verified: 'recalled',
  },
  'ascof-2a2': {
    text: 'Adult Social Care Outcomes Framework, measure 2A(2): permanent care-home admissions of people aged 65+, 2014/15 to 2023/24, copy by Trafford Data Lab (data/health/admissions_care_homes_65p.csv)',
    url: 'https://github.com/traffordDataLab/trafford_themes',
    verified: 'seen',
  },
  'ascof-2b2': {
    text: 'Adult Social Care Outcomes Framework, measure 2B(2): older people offered reablement after discharge',
    url: 'https://digital.nhs.uk/data-and-information/publications/statistical/adult-social-care-outcomes-framework-ascof',
    verified: 'recalled',
  },
  'ascof-3a': {
    text: 'Adult Social Care Outcomes Framework, measure 3A: satisfaction with care and support, copy by Trafford Data Lab (data/health/social_care_satisfaction.csv)',
    url: 'https://github.com/traffordDataLab/trafford_themes',
    verified: 'seen',
  },
  'ascof-handbook-2023': {
    text: 'Department of Health and Social Care 2023. The adult social care outcomes framework 2023 to 2024: handbook of definitions',
    url: 'https://www.gov.uk/government/publications/adult-social-care-outcomes-framework-handbook-of-definitions/the-adult-social-care-outcomes-framework-2023-to-2024-handbook-of-definitions',
    verified: 'seen',
  },
  'ascs-2011-12': {
    text: 'NHS Information Centre. Personal Social Services Adult Social Care Survey, England, 2011-12 (provisional)',
    url: 'https://digital.nhs.uk/data-and-information/publications/statistical/personal-social-services-adult-social-care-survey/personal-social-services-adult-social-care-survey-england-2011-2012-provisional',
    verified: 'seen',
  },
  'barnsley-2016': {
    text: 'Barnsley Metropolitan Borough Council 2016. General facts and figures (ONS mid-2014 estimates)',
    url: 'https://vdocument.in/barnsley-general-facts-and-figures-2016-barnsley-general-facts-and-figures-2016.html',
    verified: 'seen',
  },
  'bbc-2023-discharges': {
    text: 'BBC Shared Data Unit 2023. Why are hospitals unable to discharge patients? (NHS England discharge data; data at github.com/hospitaldischarges/website)',
    url: 'https://hospitaldischarges.github.io/website/index.html',
    verified: 'seen',
  },
  'bbc-2023-waits': {
    text: 'BBC Shared Data Unit 2023. Social care in crisis: freedom of information requests to councils (Social care in crisis.xlsx)',
    url: 'https://github.com/BBC-Data-Unit/social-care-crisis',
    verified: 'seen',
  },
  'bcf-framework-2025': {
    text: 'Department of Health and Social Care, and Ministry of Housing, Communities and Local Government 2025. Better Care Fund policy framework 2025 to 2026',
    url: 'https://www.gov.uk/government/publications/better-care-fund-policy-framework-2025-to-2026',
    verified: 'recalled',
  },
  'bgs-2022': {
    text: 'British Geriatrics Society 2022. Census of the medical workforce: 2,328 consultants in the United Kingdom, 96 to 282 per million people aged 65 and over (read in Pavilion Health Today)',
    url: 'https://pavilionhealthtoday.com/gm/shortfall-of-geriatricians-impacting-older-peoples-care/',
    verified: 'seen',
  },
  'care-act-charging': {
    text: 'Care and Support (Charging and Assessment of Resources) Regulations, under the Care Act 2014: capital limits',
    url: 'https://www.nuffieldtrust.org.uk/resource/adult-social-care-services',
    verified: 'recalled',
  },
  'commonwealth-fund-2015': {
    text: 'Commonwealth Fund and Health Foundation 2015. Four in five UK GPs report problems for patients caused by poor coordination of care',
    url: 'https://www.health.org.uk/press-release/four-in-five-uk-gps-report-problems-for-patients-caused-by-poor-coordination-of-care',
    verified: 'seen',
  },
  'connecting-care': {
    text: 'Connecting Care, Bristol: case study of a shared record. INTEROPen',
    url: 'https://www.interopen.org/case_study/connecting-care/',
    verified: 'seen',
  },
  'cqc-2022': {
    text: 'Care Quality Commission 2022. State of Care 2021/22: access',
    url: 'https://www.cqc.org.uk/publication/state-care-202122/access',
    verified: 'seen',
  },
  'dhsc-2024-25-finance': {
    text: 'Department of Health and Social Care. Adult social care finance report 2024-25 (unit costs, client contributions), as reported by Care Ledger',
    url: 'https://careledger.co.uk/?p=4533',
    verified: 'seen',
  },
  'green-book': {
    text: 'HM Treasury 2022. The Green Book: central government guidance on appraisal and evaluation; the 3.5 % as applied in Unit Costs of Health and Social Care 2024',
    url: 'https://kar.kent.ac.uk/109563/',
    verified: 'seen',
  },
  'hallam-2025': {
    text: 'Hallam Medical, citing the Nuffield Trust and the Queen’s Institute of Community Nursing: 4,322 district nurses in England in 2024, 7,643 in 2009',
    url: 'https://hallammedical.com/?p=34899',
    verified: 'seen',
  },
  'hansard-2012': {
    text: 'House of Commons written answer, 11 July 2012: emergency episodes of people aged 65+, 2010/11',
    url: 'https://www.theyworkforyou.com/wrans/?id=2012-07-11b.116081.h',
    verified: 'seen',
  },
  'hatton-2024': {
    text: 'Hatton 2024. Social care statistics and adults with learning disabilities (Short and Long Term Support 2023/24)',
    url: 'https://chrishatton.blogspot.com/2024/11/social-care-statistics-and-adults-with.html',
    verified: 'seen',
  },
  'hawkes-2014': {
    text: 'Hawkes 2014. Hospitals pay penalties of GBP 1.2bn for too many admissions and too early discharges. BMJ 348:g1653',
    url: 'https://www.bmj.com/content/348/bmj.g1653?ijkey=60ed7a1e9628d59ccf4fa0785342debbefd405c1&keytype2=tf_ipsecsha',
    verified: 'seen',
  },
  'health-foundation-2018': {
    text: 'Health Foundation 2018. Emergency hospital admissions in England: which may be avoidable and how?',
    url: 'https://www.health.org.uk/publications/emergency-hospital-admissions-in-england-which-may-be-avoidable-and-how',
    verified: 'seen',
  },
  'health-foundation-2018-conditions': {
    text: 'Health Foundation 2018. Briefing: understanding the health care needs of people with multiple health conditions',
    url: 'https://cupdf.com/document/briefing-understanding-the-health-care-needs-of-people-health-conditions-ongoing.html',
    verified: 'seen',
  },
  'health-foundation-2018-high-need': {
    text: 'Health Foundation 2018. A descriptive analysis of health care use by high-cost, high-need patients in England',
    url: 'https://health.org.uk/publications/a-descriptive-analysis-of-health-care-use-by-high-cost-high-need-patients-in-england',
    verified: 'derived',
  },
  'health-foundation-2023-pressures': {
    text: 'Health Foundation REAL Centre 2023. Adult social care funding pressures',
    url: 'http://www.health.org.uk/publications/long-reads/adult-social-care-funding-pressures',
    verified: 'seen',
  },
  'health-foundation-2024-funding': {
    text: 'Health Foundation 2024. Health care funding (real growth 1979/80 to 2024/25)',
    url: 'https://www.health.org.uk/publications/long-reads/health-care-funding',
    verified: 'seen',
  },
  'health-foundation-2024-intermediate-care': {
    text: 'Health Foundation, Networked Data Lab 2024. Intermediate care: open data on discharge pathways and on Short and Long Term Support 2022/23 (Outputs/figure1, 3, 4.csv)',
    url: 'https://github.com/HFAnalyticsLab/Intermediate-care-open-data-clean',
    verified: 'seen',
  },
  'health-foundation-2024-long-read': {
    text: 'Health Foundation 2024. The challenges and potential of intermediate care',
    url: 'http://www.health.org.uk/publications/long-reads/the-challenges-and-potential-of-intermediate-care',
    verified: 'seen',
  },
  'health-foundation-2025-delays': {
    text: 'Health Foundation. Delayed discharges, April 2024 to September 2025, from NHS England returns (Final Publication DD_Flourish_Data.xlsx)',
    url: 'https://github.com/HFAnalyticsLab/Delayed_Discharges',
    verified: 'seen',
  },
  'hes-2011-12-bbc': {
    text: 'Hospital Episode Statistics 2011/12: A&E attendances by age, as reported by the BBC and quoted in a forum',
    url: 'https://forums.contractoruk.com/general/96780-aging-population-starts-to-have-an-effect.html',
    verified: 'seen',
  },
  'hes-age-profile': {
    text: 'Hospital Episode Statistics 2015-19: emergency admissions by age band',
    url: '',
    verified: 'recalled',
  },
  'hscic-2008': {
    text: 'NHS Information Centre. Community care statistics: home help and care services for adults, England, 2008',
    url: 'https://digital.nhs.uk/data-and-information/publications/statistical/adult-social-care-activity-and-finance-report/community-care-statistics-home-help-and-care-services-for-adults-england-2008',
    verified: 'seen',
  },
  'hscic-focus-ae': {
    text: 'Health and Social Care Information Centre. Focus on accident and emergency, and Hospital Episode Statistics: A&E attendances admitted, by age',
    url: '',
    verified: 'recalled',
  },
  'hse-2014': {
    text: 'Health Survey for England 2014: need for and receipt of social care, reported by PSSRU',
    url: 'https://www.pssru.ac.uk/publications/pub-5148/',
    verified: 'seen',
  },
  'hse-2016': {
    text: 'Health Survey for England 2016. Social care for older adults',
    url: 'http://healthsurvey.hscic.gov.uk/support-guidance/public-health/health-survey-for-england-2016/social-care-for-older-adults.aspx',
    verified: 'seen',
  },
  'hse-2021': {
    text: 'Health Survey for England 2021, part 2. Social care',
    url: 'https://digital.nhs.uk/data-and-information/publications/statistical/health-survey-for-england/2021-part-2/social-care',
    verified: 'seen',
  },
  'iau-2019': {
    text: 'Improvement Analytics Unit 2019. Emergency admissions to hospital from care homes: how often and what for? (residents counted, and the share of admissions that may be avoidable, in the press report of the briefing, itv.com, 25 July 2019)',
    url: 'https://pdfslide.net/documents/emergency-admissions-to-hospital-from-care-care-home-residents-aged-65-and-older.html',
    verified: 'seen',
  },
  'iau-2019-nottingham': {
    text: 'Improvement Analytics Unit 2019. The impact of enhanced support for Nottingham care home residents',
    url: 'https://www.health.org.uk/publications/reports/impact-of-enhanced-support-for-nottingham-care-home-residents',
    verified: 'seen',
  },
  'iau-mdt': {
    text: 'Improvement Analytics Unit. Briefing on community-based multidisciplinary teams. Health Foundation',
    url: 'https://reader.health.org.uk/mtd-briefing/what-this-evidence-tells-us',
    verified: 'seen',
  },
  'ifs-2017': {
    text: 'Institute for Fiscal Studies 2017. National and local government spending on adult social care per adult in England',
    url: 'https://ifs.org.uk/publications/9123',
    verified: 'seen',
  },
  'ipacs-2023': {
    text: 'Bristol, North Somerset and South Gloucestershire Integrated Care Board 2023. IPACS model of intermediate care (model_inputs/IPACS_params.xlsx)',
    url: 'https://github.com/nhs-bnssg-analytics/ipacs-model',
    verified: 'seen',
  },
  'kings-fund-2013': {
    text: "King's Fund 2013. Is it worth tinkering with the emergency care payment system, or do we need a thorough overhaul?",
    url: 'http://www.kingsfund.org.uk/blog/2013/07/it-worth-tinkering-emergency-care-payment-system-need-thorough-overhaul',
    verified: 'seen',
  },
  'kings-fund-2023-delays': {
    text: "Maguire 2023. The hidden problems behind delayed discharges and their costs. King's Fund",
    url: 'https://www.kingsfund.org.uk/insight-and-analysis/blogs/hidden-problems-delayed-discharges',
    verified: 'seen',
  },
  'kings-fund-community-health': {
    text: "King's Fund. Community health services explained",
    url: 'https://www.kingsfund.org.uk/publications/community-health-services-explained',
    verified: 'seen',
  },
  'kings-fund-social-care-360': {
    text: "King's Fund. Social care 360: access (Short and Long Term Support, 2015/16 to 2023/24)",
    url: 'https://www.kingsfund.org.uk/publications/social-care-360/access',
    verified: 'seen',
  },
  'kings-fund-social-care-360-spending': {
    text: "King's Fund. Social care 360: expenditure (long-term support of older people, 2023/24)",
    url: 'https://www.kingsfund.org.uk/insight-and-analysis/long-reads/social-care-360-expenditure',
    verified: 'seen',
  },
  'lincolnshire-2020': {
    text: 'Lincolnshire County Council 2020. Occupational therapy assessments: answer to a freedom of information request',
    url: 'https://www.lincolnshire.gov.uk/directory-record/67505/occupational-therapy-assessments',
    verified: 'seen',
  },
  'lords-2013': {
    text: 'House of Lords Committee on Public Service and Demographic Change 2013, quoting ONS projections',
    url: 'https://www.publications.parliament.uk/pa/ld201213/ldselect/ldpublic/140/14005.htm',
    verified: 'seen',
  },
  'marie-curie-2018': {
    text: 'Marie Curie. Emergency admissions in the last year of life: report',
    url: 'https://www.mariecurie.org.uk/blog/emergency-admissions-report/183441',
    verified: 'seen',
  },
  'naic-2013': {
    text: 'National Audit of Intermediate Care on provision against need, as reported by the Health Service Journal',
    url: 'https://www.hsj.co.uk/home/intermediate-care-provision-stuck-dh-director-admits/5065282.article',
    verified: 'seen',
  },
  'naic-2015': {
    text: 'National Audit of Intermediate Care 2015, as reported by GM Journal',
    url: 'https://www.gmjournal.co.uk/new-intermediate-care-audit-reveals-winter-threat-to-hospitals-from-increased-waiting-times',
    verified: 'seen',
  },
  'naic-2018': {
    text: 'National Audit of Intermediate Care 2015-18: lengths of stay',
    url: '',
    verified: 'recalled',
  },
  'nao-2013-transition': {
    text: 'National Audit Office 2013. Managing the transition to the reformed health system: cost of GBP 1.1 billion to March 2013 (read in PharmaTimes)',
    url: 'https://www.pharmatimes.com/news/nhs_reform_costs_15_higher_than_expected_1005394',
    verified: 'seen',
  },
  'nao-2016': {
    text: 'National Audit Office 2016. Discharging older patients from hospital, as reported by BBC News and copied by Dementia News',
    url: 'https://dementianews.wordpress.com/2016/05/27/more-on-the-costs-and-harms-of-delays-in-discharging-older-patients-from-hospital-bbc-news-nao/',
    verified: 'seen',
  },
  'nao-2016-press': {
    text: 'National Audit Office 2016. Discharging older patients from hospital: press release',
    url: 'https://www.nao.org.uk/press-release/discharging-older-patients-from-hospital/',
    verified: 'seen',
  },
  'nao-2017': {
    text: 'National Audit Office 2017. NHS continuing healthcare funding (HC 239), as summarised by the Socialist Health Association',
    url: 'https://sochealth.co.uk/2017/07/20/nhs-continuing-healthcare-funding-anomalous-irregular-often-baffling',
    verified: 'seen',
  },
  'national-tariff': {
    text: 'Department of Health, Monitor and NHS England. National tariff documents 2010/11 to 2019/20: marginal rate of emergency admissions, blended payment',
    url: '',
    verified: 'recalled',
  },
  'ncc-2023-24': {
    text: 'NHS England. National Cost Collection 2023/24, as carried by NICE COSTmos',
    url: 'https://github.com/NICE-Data-and-Analytics/COSTmos/blob/main/inst/extdata/ncc_2023_24.csv',
    verified: 'seen',
  },
  'ndl-leeds-2024': {
    text: 'Networked Data Lab, Leeds 2024. Intermediate care in Leeds: final report',
    url: 'https://github.com/HFAnalyticsLab/NDL_Intermediate_Care_WY',
    verified: 'seen',
  },
  'nhs-benchmarking-2020': {
    text: 'NHS Benchmarking Network 2020. Community services benchmarking: deep dive report (located; the figure was not visible)',
    url: 'https://documents.pub/document/community-services-benchmarking-deep-dive-report-for-community-services.html',
    verified: 'recalled',
  },
  'nhs-confederation-2025': {
    text: 'NHS Confederation 2025. Something has to give: redundancies of integrated care boards',
    url: 'https://www.nhsconfed.org/articles/something-has-give-icb-redundancies',
    verified: 'seen',
  },
  'nhs-digital-readmissions': {
    text: 'NHS Digital. Compendium of emergency readmissions within 30 days, indicator I02040',
    url: 'https://digital.nhs.uk/data-and-information/publications/statistical/compendium-emergency-readmissions/current',
    verified: 'recalled',
  },
  'nhs-england-dtoc': {
    text: 'NHS England. Delayed transfers of care 2016-2020: days by responsible body',
    url: '',
    verified: 'recalled',
  },
  'nhs-england-kh03': {
    text: 'NHS England. Bed availability and occupancy (KH03) 2014/15',
    url: '',
    verified: 'recalled',
  },
  'nhs-leavers-2023': {
    text: 'NHS England. Hospital and community health services: leavers, 10.5 % a year, 2023/24',
    url: 'https://digital.nhs.uk/data-and-information/publications/statistical/nhs-workforce-statistics',
    verified: 'recalled',
  },
  'nhs-outcomes-framework': {
    text: 'NHS Outcomes Framework, indicator 2.3.i: unplanned hospitalisation for chronic ambulatory care sensitive conditions',
    url: 'https://digital.nhs.uk/data-and-information/publications/statistical/nhs-outcomes-framework',
    verified: 'recalled',
  },
  'nhs-providers-2024': {
    text: 'NHS Providers. NHS activity tracker, November 2024: community sector',
    url: 'https://nhsproviders.org/nhs-activity-tracker-202425/november-2024/community-sector',
    verified: 'seen',
  },
  'nhs-sickness-2023': {
    text: 'NHS England. Sickness absence rates, 5.0 %, 2023/24; the unit costs manual takes 13 of 260 days',
    url: 'https://digital.nhs.uk/data-and-information/publications/statistical/nhs-sickness-absence-rates',
    verified: 'recalled',
  },
  'nhs-vacancies-2024': {
    text: 'NHS England. Vacancy statistics, 6.9 % in March 2024',
    url: 'https://digital.nhs.uk/data-and-information/publications/statistical/nhs-vacancies-survey',
    verified: 'recalled',
  },
  'nice-thresholds': {
    text: 'National Institute for Health and Care Excellence. Cost-effectiveness thresholds of technology appraisals',
    url: 'https://www.nice.org.uk/news/articles/changes-to-nice-s-cost-effectiveness-thresholds-confirmed',
    verified: 'recalled',
  },
  'northumberland-gazette-2022': {
    text: 'ONS Census 2021: share of people aged 65+ in England and Wales, as reported by the Northumberland Gazette',
    url: 'https://www.northumberlandgazette.co.uk/news/people/northumberland-population-is-getting-older-3753054',
    verified: 'seen',
  },
  'nuffield-trust-2020': {
    text: 'Nuffield Trust. Delayed transfers of care to February 2020',
    url: 'http://www.nuffieldtrust.org.uk/node/2279',
    verified: 'seen',
  },
  'nuffield-trust-2021': {
    text: 'Nuffield Trust. Supporting patients to manage their long-term conditions (GP Patient Survey 2021)',
    url: 'https://www.nuffieldtrust.org.uk/resource/supporting-patients-to-manage-their-long-term-condition-s',
    verified: 'seen',
  },
  'nuffield-trust-2024': {
    text: 'Nuffield Trust, QualityWatch 2024. Adult social care services',
    url: 'https://www.nuffieldtrust.org.uk/resource/adult-social-care-services',
    verified: 'seen',
  },
  'nuffield-trust-beds': {
    text: 'Nuffield Trust. Hospital bed occupancy to 2019/20',
    url: 'http://www.nuffieldtrust.org.uk/resource/hospital-bed-occupancy',
    verified: 'seen',
  },
  'ohid-place-of-death': {
    text: 'Office for Health Improvement and Disparities. Place of death, England, 2017-23',
    url: '',
    verified: 'recalled',
  },
  'ons-age-mortality': {
    text: 'Office for National Statistics. Age-specific death rates, England, 2018-23',
    url: '',
    verified: 'recalled',
  },
  'ons-census-2021-barnsley': {
    text: 'ONS Census 2021: population of Barnsley, as reported by the Barnsley Chronicle',
    url: 'https://www.barnsleychronicle.com/article/23249/census-reveals-towns-population-growth',
    verified: 'seen',
  },
  'ons-census-2021-carers': {
    text: 'ONS Census 2021, table TS039: provision of unpaid care',
    url: 'https://censusdata.uk/e92000001-england/ts039-provision-of-unpaid-care',
    verified: 'seen',
  },
  'ons-census-2021-carers-deprivation': {
    text: 'ONS Census 2021. Unpaid care by age, sex and deprivation, England and Wales',
    url: 'https://ons.gov.uk/peoplepopulationandcommunity/healthandsocialcare/socialcare/articles/unpaidcarebyagesexanddeprivationenglandandwales/census2021',
    verified: 'seen',
  },
  'ons-mid-2023': {
    text: 'Office for National Statistics. Mid-2023 population estimates by single year of age, England, copy in NHSRdatasets (data/ons_uk_population_2023.rda)',
    url: 'https://github.com/nhs-r-community/NHSRdatasets',
    verified: 'derived',
  },
  'ons-projections-2020': {
    text: 'ONS 2020-based interim national population projections, as reported by Birmingham Eastside',
    url: 'https://birminghameastside.com/new-forecast-uks-ageing-population-to-double-by-2045/',
    verified: 'seen',
  },
  'ons-self-funders-2022-23': {
    text: 'Office for National Statistics. Care homes and estimating the self-funding population, England: 2022 to 2023',
    url: 'http://www.ons.gov.uk/peoplepopulationandcommunity/healthandsocialcare/socialcare/articles/carehomesandestimatingtheselffundingpopulationengland/2022to2023',
    verified: 'seen',
  },
  'pa-2023': {
    text: 'NHS England figures on patients delayed in hospital, June 2023, reported by the Press Association in the Evening Standard',
    url: 'http://www.standard.co.uk/news/health/nhs-england-england-nhs-providers-hospitals-investment-b1096251.html',
    verified: 'seen',
  },
  'pac-2017': {
    text: 'House of Commons Committee of Public Accounts 2017. Integrating health and social care (spending of councils and of NHS trusts)',
    url: 'https://publications.parliament.uk/pa/cm201617/cmselect/cmpubacc/959/95905.htm',
    verified: 'seen',
  },
  'pac-2018': {
    text: 'House of Commons Public Accounts Committee 2018. NHS continuing healthcare funding (HC 455)',
    url: 'https://publications.parliament.uk/pa/cm201719/cmselect/cmpubacc/455/45505.htm',
    verified: 'seen',
  },
  'phe-2019': {
    text: 'Public Health England 2019. Older people who died in hospital: England 2017',
    url: 'https://www.gov.uk/government/publications/older-people-who-died-in-hospital-england-2017/older-people-who-died-in-hospital-england-2017',
    verified: 'derived',
  },
  'ppl-2024': {
    text: 'PPL 2024. Direct payments: analysis of the Adult Social Care Outcomes Framework 2023/24',
    url: 'https://peopleplaceslives.co.uk/news/direct-payments-analysis-2023-24',
    verified: 'seen',
  },
  'pssru-2024': {
    text: 'Jones et al. 2025. Unit Costs of Health and Social Care 2024 Manual. Personal Social Services Research Unit, University of Kent, and Centre for Health Economics, University of York',
    url: 'https://kar.kent.ac.uk/109563/',
    verified: 'seen',
  },
  'qof-register': {
    text: 'NHS Digital. Quality and Outcomes Framework 2019-23: severe mental illness register',
    url: '',
    verified: 'recalled',
  },
  'qualitywatch-2015': {
    text: 'QualityWatch 2015. Focus on: people with mental ill health and hospital use',
    url: 'http://www.qualitywatch.org.uk/content/summary-people-mental-ill-health-and-hospital-use',
    verified: 'seen',
  },
  'rcp-deconditioning': {
    text: 'Royal College of Physicians. Frailty and deconditioning on the acute take: why the first hours after admission matter',
    url: 'https://www.rcp.ac.uk/news-and-media/news-and-opinion/frailty-and-deconditioning-on-the-acute-take-why-the-first-hours-after-admission-matter',
    verified: 'seen',
  },
  'salt-2014-15': {
    text: 'Health and Social Care Information Centre. Short and Long Term Support 2014-15: requests, outcomes and clients (settings read at carebase.net)',
    url: 'http://content.digital.nhs.uk/article/6750/New-requests-for-adult-social-care-support-actioned-by-councils-approaches-two-million',
    verified: 'seen',
  },
  'salt-2022-23': {
    text: 'NHS England. Short and Long Term Support 2022/23: people in long-term support, as reported by Community Care',
    url: 'https://www.communitycare.co.uk/2023/12/12/more-people-receiving-long-term-care-following-years-of-decline/',
    verified: 'seen',
  },
  'salt-2022-23-older': {
    text: 'NHS England. Short and Long Term Support 2022/23: people aged 65+ in long-term support, as used by Age UK and reported by LocalGov',
    url: 'https://www.localgov.co.uk/Two-million-older-people-living-with-unmet-care-need/61197',
    verified: 'derived',
  },
  'salt-lts002': {
    text: 'NHS Digital. Short and Long Term Support 2015-23, table LTS002: long-term clients reviewed',
    url: '',
    verified: 'recalled',
  },
  'scie-naic': {
    text: 'Social Care Institute for Excellence. Intermediate care for service users (outcomes of the National Audit of Intermediate Care 2015-17)',
    url: 'https://www.scie.org.uk/prevention/independence/intermediate-care/for-service-users',
    verified: 'seen',
  },
  'scottish-government-2018': {
    text: 'Scottish Government 2018. Rejected referrals to child and adolescent mental health services: a qualitative and quantitative audit',
    url: 'https://www.gov.scot/publications/rejected-referrals-child-adolescent-mental-health-services-camhs-qualitative-quantitative/pages/8/',
    verified: 'seen',
  },
  'skills-for-care-2023': {
    text: 'Skills for Care 2023 and NHS figures on leavers, as reported by Nursing in Practice',
    url: 'https://www.nursinginpractice.com/latest-news/report-reveals-eyewatering-social-care-nurse-turnover-rate/',
    verified: 'seen',
  },
  'skills-for-care-social-workers': {
    text: 'Skills for Care 2022/23. Turnover of social workers in council adult services',
    url: 'https://www.skillsforcare.org.uk/',
    verified: 'recalled',
  },
  'social-work-scotland-2022': {
    text: 'Social Work Scotland 2022. Setting the Bar: an indicative caseload limit of 20 to 25 (read in Community Care)',
    url: 'https://www.communitycare.co.uk/2022/06/07/caseload-limits-proposed-to-ease-burnout-and-support-effective-social-work/',
    verified: 'seen',
  },
  'surrey-2025': {
    text: 'Surrey local government reorganisation 2025: one-off cost of two unitary councils, GBP 55.6 to 59.5 million',
    url: 'https://www.runnymede.gov.uk/surrey-lgr/principle-5-%E2%80%93-secures-financial-efficiency-resilience-ability-withstand-financial-shocks/5',
    verified: 'seen',
  },
  'wokingham-2023': {
    text: 'Wokingham Borough Council 2022/23. Waits for assessment: answer to a freedom of information request',
    url: 'https://wokingham.gov.uk/council-and-meetings/information-and-data-protection/see-answers-previous-information-requests?id=1295',
    verified: 'seen',
  },
} as const satisfies Readonly<Record<string, Citation>>;
